/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes requests from a container and hands them to the {@link Engine}, and those to the path of a {@link Page} to that; an OSGi
 * service, one for each kind of container. It stays where it was told to be while the engine is away, and answers 503 for it.
 */
@ProviderType
public interface Front {
    /**
     * Name of the service property that says from what kind of container it takes requests, a {@code String}. One of a kind is
     * enough, and another one waits until it goes.
     */
    String CONTAINER = "container";

    /**
     * Says where requests are to be taken. When this returns, the new addresses are taken; those of a former prefix still are,
     * for as long as {@link Publication#keepFormer} says. It holds until something else is said, across restarts.
     */
    void publish(Publication publication);
}
