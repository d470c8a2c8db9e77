/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.resource;

import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.osgi.annotation.versioning.ProviderType;

/** A collection whose members are items of a store. */
@ProviderType
public interface StoredMembers extends Collection {
    /**
     * Those members that a store selects.
     *
     * @param parts what will be asked of them beyond the plain facts
     * @return by name; the caller closes it
     */
    Stream<Resource> select(Selection selection, Set<ItemPart> parts);

    /** An item of this collection as its member. */
    Resource member(Item item);
}
