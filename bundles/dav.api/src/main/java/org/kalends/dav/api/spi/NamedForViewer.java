/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.User;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind whose collections are called otherwise by others than by their owners. */
@ConsumerType
public interface NamedForViewer {
    /**
     * The name of a collection as somebody sees it, made of the name it was given.
     *
     * @param given the name it was given, or its standard one
     * @param collection whose name it is
     * @param owner who owns it
     * @param actor who looks
     */
    String displayName(String given, StoredCollection collection, User owner, Actor actor);
}
