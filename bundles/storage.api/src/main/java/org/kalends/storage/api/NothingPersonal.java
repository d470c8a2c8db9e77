/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Map;
import java.util.Set;

/** What a store knows that keeps nothing for single users. */
final class NothingPersonal implements PersonalStore {
    @Override
    public Map<CollectionId, Map<PropertyName, String>> ofCollections(Set<CollectionId> collections, int userId) {
        return Map.of();
    }

    @Override
    public Map<PropertyName, String> ofItem(ItemAddress item, int userId) {
        return Map.of();
    }

    @Override
    public Map<String, Map<PropertyName, String>> ofItems(CollectionId collection, Set<String> names, int userId) {
        return Map.of();
    }
}
