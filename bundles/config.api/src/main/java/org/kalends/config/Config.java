/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The configuration cascade; an OSGi service. Asking for a view costs little: take a new one for each request. */
@ProviderType
public interface Config {
    /** What holds for the server, whoever asks. */
    ConfigView server();

    /** What holds for one user. Without a user (0) it is what holds for the context, without a context for the server. */
    ConfigView forUser(int contextId, int userId);

    /**
     * What values and tags are read from at the moment, by {@code component.name}; sources without one, and those that a factory
     * configuration made, are not named. It is another set, to be compared by identity, whenever any source has come or gone.
     * Whoever finds all here that an installation has, and the same set afterwards, has read nothing in between for which a
     * source was missing.
     */
    default Set<String> sources() {
        return Set.of();
    }

    /**
     * Tells about changes of sources: files, Configuration Admin, sources that come and go. What the directory says of
     * a user is compared whenever a view is asked for, and not told.
     *
     * @param listener run soon after values changed; must be quick
     * @return ends the telling when closed
     */
    Subscription onChange(Runnable listener);

    /** Ends what it stands for; closing twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
