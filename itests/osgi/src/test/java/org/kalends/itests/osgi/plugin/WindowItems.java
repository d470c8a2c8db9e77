/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.support.UnitItemStore;

/** The events in the window. */
class WindowItems extends UnitItemStore {
    private final Supplier<Display> display;

    WindowItems(Storage storage, Supplier<Display> display) {
        super(storage::commit);
        this.display = display;
    }

    @Override
    public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
        return Optional.of(display.get())
                .filter(shown -> address.collection().equals(Display.ID))
                .map(shown -> shown.posters().get(address.name()))
                .map(poster -> poster.item(Display.ID, parts));
    }

    @Override
    public Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts) {
        if (!collection.equals(Display.ID)) {
            throw new NoSuchCollectionException(collection);
        }
        return display.get().posters().values().stream()
                .filter(wanted(selection))
                .map(poster -> poster.item(collection, parts));
    }

    private static Predicate<Poster> wanted(Selection selection) {
        if (selection instanceof Selection.Names names) {
            return poster -> names.names().contains(poster.name());
        }
        if (selection instanceof Selection.Matching matching) {
            return poster -> poster.match().satisfies(matching.condition());
        }
        return poster -> true;
    }

    /** The name of an event is its UID, too. */
    @Override
    public List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts) {
        boolean here = contextId == Display.ID.contextId() && ownerId == Display.OWNER && type.equals(Display.TYPE);
        return here ? find(new ItemAddress(Display.ID, uid), parts).stream().toList() : List.of();
    }
}
