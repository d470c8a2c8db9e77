/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks whether one thing is well; an OSGi service with the properties below. It may take its time, and may hang: it is asked by
 * threads of the asker's own, once at a time, and is given up on after a while.
 */
@ConsumerType
@FunctionalInterface
public interface HealthCheck {
    /** Name of the service property with the name of what is looked at, a {@code String} of a few letters, such as {@code storage}. */
    String NAME = "name";

    /**
     * Name of the service property that says for what it counts, a {@code String[]} of {@link #LIVE} and {@link #READY}. What has
     * neither is told to whoever asks for everything, and counts for nothing.
     */
    String TAGS = "tags";

    /** It counts for whether the process goes on: what fails here, a new start mends, and nothing else does. */
    String LIVE = "live";

    /** It counts for whether requests are sent here. */
    String READY = "ready";

    /**
     * Looks.
     *
     * @throws Exception when it cannot be found out, which is {@link HealthStatus#CRITICAL}; the message tells an administrator why
     */
    Health check() throws Exception;
}
