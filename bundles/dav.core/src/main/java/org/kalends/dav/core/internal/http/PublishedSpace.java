/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Optional;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.PathPrefix;
import org.kalends.config.ValueType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells where our root is published, as the configuration has it now. */
@Component(service = PublishedSpace.class)
public final class PublishedSpace {
    private static final PathPrefix DEFAULT = new PathPrefix("/servlet/dav");
    private static final ValueType<PathPrefix> PREFIX = ValueType.of(
            PathPrefix.TYPE.toString(),
            text -> text.isEmpty()
                    ? DEFAULT
                    : PathPrefix.TYPE.read(text).value().orElseThrow(IllegalArgumentException::new));

    private final Config config;
    private final Prefix prefix = new Prefix("com.openexchange.dav.prefixPath");
    private final Prefix proxyPrefix = new Prefix("com.openexchange.dav.proxyPrefixPath");

    @Activate
    public PublishedSpace(@Reference Config config) {
        this.config = config;
    }

    /** A prefix of the configuration. When one is written that cannot be used, everything stays where it is. */
    private static final class Prefix {
        private final String property;
        private Optional<PathPrefix> holding = Optional.empty();

        Prefix(String property) {
            this.property = property;
        }

        synchronized PathPrefix in(ConfigView server) {
            boolean usable = server.find(property)
                    .map(written -> PREFIX.read(written.text()).value().isPresent())
                    .orElse(true);
            // Read in any case, as that tells the administrator
            PathPrefix read = server.read(property, PREFIX, DEFAULT);
            if (usable || holding.isEmpty()) {
                holding = Optional.of(read);
            }
            return holding.get();
        }
    }

    /** The space as it is now. */
    public UrlSpace current() {
        ConfigView server = config.server();
        return UrlSpace.of(prefix.in(server), proxyPrefix.in(server));
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
