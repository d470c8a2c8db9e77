/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.support.UnitItemStore;

/** The items: what is known of them is in tables, their octets are read from their files when they are asked for. */
final class FilesItemStore extends UnitItemStore {
    /** So many files are looked at one by one rather than with all others. */
    private static final int FEW = 20;

    private final Ledger ledger;
    private final Shelf shelf;
    private final Looks looks;
    private final ItemFiles files;

    FilesItemStore(Ledger ledger, Shelf shelf, Looks looks, ItemFiles files, FilesUnits units) {
        super(units::commit);
        this.ledger = ledger;
        this.shelf = shelf;
        this.looks = looks;
        this.files = files;
    }

    /** An item as it was at one moment, with the collection it was in. */
    record Present(Folder folder, String name, StoredItem stored) {
        ItemAddress address() {
            return new ItemAddress(folder.id(), name);
        }
    }

    @Override
    public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
        looks.item(address);
        Optional<Present> present = ledger.read(() ->
                shelf.find(address).map(item -> new Present(shelf.get(address.collection()), address.name(), item)));
        return present.map(each -> told(each, parts));
    }

    /** As it is told; reads its octets if they are asked for. */
    Item told(Present item, Set<ItemPart> parts) {
        Optional<Octets> octets =
                ItemPart.octetsAmong(parts, item.stored().content().size())
                        ? Optional.of(files.octets(item.folder(), item.stored()))
                        : Optional.empty();
        return item.stored().asItem(item.address(), parts, octets);
    }

    @Override
    public Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts) {
        look(collection, selection);
        List<Present> selected = ledger.read(() -> {
            Folder folder = shelf.get(collection);
            Predicate<Map.Entry<String, StoredItem>> wanted = wanted(selection);
            return shelf.contents(collection).items().entrySet().stream()
                    .filter(wanted)
                    .map(entry -> new Present(folder, entry.getKey(), entry.getValue()))
                    .toList();
        });
        return selected.stream().map(each -> told(each, parts));
    }

    private void look(CollectionId collection, Selection selection) {
        if (selection instanceof Selection.Names names && names.names().size() <= FEW) {
            names.names().forEach(name -> looks.item(new ItemAddress(collection, name)));
        } else {
            looks.folder(collection);
        }
    }

    @Override
    public List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts) {
        looks.home(contextId, ownerId);
        List<Present> found = ledger.read(() -> shelf.ownedBy(contextId, ownerId).stream()
                .filter(folder -> folder.type().equals(type))
                .flatMap(folder -> withUid(folder, uid).stream())
                .toList());
        return found.stream().map(each -> told(each, parts)).toList();
    }

    private Optional<Present> withUid(Folder folder, String uid) {
        Contents contents = shelf.contents(folder.id());
        return contents.withUid(uid)
                .map(name -> new Present(folder, name, contents.item(name).orElseThrow()));
    }

    private static Predicate<Map.Entry<String, StoredItem>> wanted(Selection selection) {
        if (selection instanceof Selection.Names names) {
            Set<String> asked = new HashSet<>(names.names());
            return entry -> asked.contains(entry.getKey());
        }
        if (selection instanceof Selection.Matching matching) {
            return entry -> entry.getValue().match(entry.getKey()).isSelectedBy(matching);
        }
        return entry -> true;
    }
}
