/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells where our root is published, as the configuration has it now. */
@Component(service = PublishedSpace.class)
public final class PublishedSpace {
    private static final String PREFIX_PATH = "com.openexchange.dav.prefixPath";
    private static final String PROXY_PREFIX_PATH = "com.openexchange.dav.proxyPrefixPath";
    private static final String DEFAULT = "/servlet/dav";

    private final Config config;

    @Activate
    public PublishedSpace(@Reference Config config) {
        this.config = config;
    }

    /** The space as it is now. */
    public UrlSpace current() {
        ConfigView server = config.server();
        return UrlSpace.of(server.text(PREFIX_PATH, DEFAULT), server.text(PROXY_PREFIX_PATH, DEFAULT));
    }

    /**
     * Tells about changes.
     *
     * @param listener run after the configuration changed, not necessarily in these properties
     */
    public Config.Subscription onChange(Runnable listener) {
        return config.onChange(listener);
    }
}
