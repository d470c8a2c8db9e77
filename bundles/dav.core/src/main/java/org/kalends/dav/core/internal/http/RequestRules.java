/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import org.kalends.config.Config;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What holds for all requests, read when it changes. */
@Component(service = RequestRules.class)
public final class RequestRules {
    private final Config config;
    private final Config.Subscription changes;
    private volatile RequestSettings holding;

    @Activate
    public RequestRules(@Reference Config config) {
        this.config = config;
        this.changes = config.onChange(this::read);
        read();
    }

    /** One at a time, so that what was read last holds. */
    private synchronized void read() {
        holding = RequestSettings.of(config.server());
    }

    @Deactivate
    void end() {
        changes.close();
    }

    /** What holds at the moment; a request reads it once. */
    RequestSettings holding() {
        return holding;
    }
}
