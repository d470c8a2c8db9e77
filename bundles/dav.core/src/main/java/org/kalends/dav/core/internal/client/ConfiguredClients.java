/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import java.util.Optional;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.client.ClientExpressions;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Knows programs by their {@code User-Agent}; an OSGi service. The regular expressions are those of the server scope,
 * {@code com.openexchange.dav.useragent.*}, and a change of one holds at once. One that cannot be used is told as every such
 * value is, and what is built in holds.
 */
@Component
public final class ConfiguredClients implements Clients {
    private final Config config;
    private final Config.Subscription changes;
    private volatile ClientExpressions expressions;

    @Activate
    public ConfiguredClients(@Reference Config config) {
        this.config = config;
        this.changes = config.onChange(this::compile);
        compile();
    }

    /** One at a time, so that what was read last holds. */
    private synchronized void compile() {
        ConfigView server = config.server();
        expressions = new ClientExpressions(kind -> server.read(kind.property(), ValueType.PATTERN));
    }

    @Deactivate
    public void close() {
        changes.close();
    }

    @Override
    public ClientKind of(Optional<String> userAgent) {
        return expressions.of(userAgent);
    }
}
