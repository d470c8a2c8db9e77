/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.PropertyName;

/** What users keep of their own, in the tables of the {@link Ledger}. */
final class FilesPersonalStore implements PersonalStore {
    private final Ledger ledger;
    private final Shelf shelf;

    FilesPersonalStore(Ledger ledger, Shelf shelf) {
        this.ledger = ledger;
        this.shelf = shelf;
    }

    @Override
    public Map<CollectionId, Map<PropertyName, String>> ofCollections(Set<CollectionId> collections, int userId) {
        return ledger.read(() -> {
            Map<CollectionId, Map<PropertyName, String>> values = new HashMap<>();
            for (CollectionId id : collections) {
                shelf.find(id)
                        .map(folder -> folder.notes().personal().of(userId))
                        .filter(personal -> !personal.isEmpty())
                        .ifPresent(personal -> values.put(id, personal));
            }
            return values;
        });
    }

    @Override
    public Map<PropertyName, String> ofItem(ItemAddress item, int userId) {
        return ledger.read(() -> present(item, userId));
    }

    @Override
    public Map<String, Map<PropertyName, String>> ofItems(CollectionId collection, Set<String> names, int userId) {
        return ledger.read(() -> {
            Map<String, Map<PropertyName, String>> values = new HashMap<>();
            for (String name : names) {
                Map<PropertyName, String> personal = present(new ItemAddress(collection, name), userId);
                if (!personal.isEmpty()) {
                    values.put(name, personal);
                }
            }
            return values;
        });
    }

    private Map<PropertyName, String> present(ItemAddress address, int userId) {
        return shelf.find(address)
                .map(item -> item.extras().personal().of(userId))
                .orElse(Map.of());
    }
}
