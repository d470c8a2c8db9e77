/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What single users keep of their own at collections and items that several may see: the colour and the name of somebody
 * else's calendar, the alarms of an event in it. Opaque texts by name, written by {@link Write.PatchPersonal}; gone with the user's
 * collection or item, and with an item wherever it moves. A copy begins without.
 */
@ConsumerType
public interface PersonalStore {
    /** Nobody keeps anything. */
    PersonalStore NONE = new NothingPersonal();

    /**
     * What a user keeps at collections, with one question for all of them.
     *
     * @param collections of one context
     * @return for each at which the user keeps something
     */
    Map<CollectionId, Map<PropertyName, String>> ofCollections(Set<CollectionId> collections, int userId);

    /** What a user keeps at an item; nothing when there is no such item. */
    Map<PropertyName, String> ofItem(ItemAddress item, int userId);

    /**
     * What a user keeps at items of a collection, with one question for all of them.
     *
     * @param names as many as fit a page of a listing
     * @return by name, for each at which the user keeps something
     */
    Map<String, Map<PropertyName, String>> ofItems(CollectionId collection, Set<String> names, int userId);
}
