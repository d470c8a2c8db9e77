/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.spi.CollectionType;
import org.osgi.annotation.versioning.ProviderType;

/** The kinds of collections that are here; an OSGi service. */
@ProviderType
public interface CollectionTypes {
    /** The one of this name. */
    Optional<CollectionType> get(String name);

    /** All of them. */
    Collection<CollectionType> all();
}
