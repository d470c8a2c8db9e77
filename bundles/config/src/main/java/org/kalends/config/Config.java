/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import org.osgi.annotation.versioning.ProviderType;

/** The configuration cascade; an OSGi service. */
@ProviderType
public interface Config {
    /** What holds for the server, whoever asks. */
    ConfigView server();

    /** What holds for one user. */
    ConfigView forUser(int contextId, int userId);

    /**
     * Tells about changes.
     *
     * @param listener run after values changed, before the next request sees the new ones; must be quick
     * @return ends the telling when closed
     */
    Subscription onChange(Runnable listener);

    /** Ends what it stands for; closing twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
