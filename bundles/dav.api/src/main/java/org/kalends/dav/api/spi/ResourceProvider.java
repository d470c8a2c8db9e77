/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ConsumerType;

/** Answers for an area of the URL space; a DS component. */
@ConsumerType
public interface ResourceProvider {
    /**
     * Whether an area is its own.
     *
     * @param area first segment of an address; empty for the root
     */
    boolean serves(String area);

    /**
     * Finds what an address in its area names, for a user.
     *
     * @param parts what will be asked of an item beyond the plain facts
     * @throws DavException when it cannot be told; what does not exist, or must not be known to, is no exception
     */
    Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException;

    /** What of it is a member of the root, where discovery starts; nothing, if clients find it by other ways. */
    default List<Resource> tops(Actor actor) {
        return List.of();
    }
}
