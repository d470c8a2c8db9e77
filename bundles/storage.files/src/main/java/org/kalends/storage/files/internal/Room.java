/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Optional;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NoParentException;

/** The place that a collection is about to take. */
record Room(Shelf shelf, int contextId, int ownerId, String type, CollectionPath path) {
    /**
     * Makes sure that a collection can be here, and that nothing else is.
     *
     * @param replace whether what is here goes
     */
    void take(Work work, CollectionWrites collections, ItemWrites items, boolean replace) {
        Optional<Folder> parent = path.bounded().parent().map(this::parent);
        Optional<Folder> present = find(path);
        Optional<ItemAddress> item = parent.map(above -> new ItemAddress(above.id(), path.name()))
                .filter(address -> shelf.find(address).isPresent());
        if (!replace && (item.isPresent() || present.isPresent())) {
            throw new NameTakenException(path.text());
        }
        present.ifPresent(folder -> collections.remove(work, folder));
        item.ifPresent(address -> items.leave(work, address));
    }

    private Folder parent(CollectionPath above) {
        return find(above).orElseThrow(() -> new NoParentException(path));
    }

    private Optional<Folder> find(CollectionPath there) {
        return shelf.find(contextId, ownerId, type, there.text());
    }
}
