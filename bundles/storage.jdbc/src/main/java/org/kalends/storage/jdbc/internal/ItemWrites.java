/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.Written;
import org.kalends.storage.api.support.UnitProgress;

/**
 * The writes of items: conditions, rows, change sequence and tombstones. What can be refused is refused before anything is
 * changed, so that the refusal of a single write costs no rollback.
 */
final class ItemWrites {
    /**
     * Both ends of a move or a copy, as they are found.
     *
     * @param contenders the items of the target's collection that have the target's name or the source's UID
     */
    private record Pair(
            CollectionRow from,
            ItemAddress source,
            PresentItem item,
            CollectionRow to,
            ItemAddress target,
            List<PresentItem> contenders) {
        Optional<PresentItem> replaced() {
            return named(contenders, target.name());
        }

        /** How many octets more the target's collection takes afterwards. */
        long growth() {
            return item.size() - replaced().map(PresentItem::size).orElse(0L);
        }

        void require(Condition sourceCondition, Condition targetCondition) {
            ItemWrites.require(sourceCondition, Optional.of(item), source);
            ItemWrites.require(targetCondition, replaced(), target);
        }

        Kind arrival() {
            return replaced().isPresent() ? Kind.CHANGED : Kind.CREATED;
        }
    }

    private final CollectionTable collections;
    private final ItemTable items = new ItemTable();
    private final ItemTransfer transfer = new ItemTransfer();
    private final TombstoneTable tombstones = new TombstoneTable();
    private final ItemQueries queries = new ItemQueries();

    ItemWrites(CollectionTable collections) {
        this.collections = collections;
    }

    Committed.Result perform(UnitTransaction transaction, Write.OfItem write) throws SQLException {
        if (write instanceof Write.PutItem put) {
            return Committed.Result.of(put(transaction, put));
        }
        if (write instanceof Write.DeleteItem delete) {
            delete(transaction, transaction.resolve(delete.address()), delete.condition());
            return Committed.Result.NOTHING;
        }
        if (write instanceof Write.MoveItem move) {
            return Committed.Result.of(move(transaction, move));
        }
        if (write instanceof Write.CopyItem copy) {
            return Committed.Result.of(copy(transaction, copy));
        }
        return Committed.Result.of(patch(transaction, (Write.PatchItem) write));
    }

    private Written put(UnitTransaction transaction, Write.PutItem write) throws SQLException {
        Session session = transaction.session();
        ItemAddress address = transaction.resolve(write.address());
        NewItem item = write.item();
        FolderKey folder = FolderKey.require(address.collection());
        List<PresentItem> contenders =
                items.present(session, folder, address.name(), item.index().uid());
        Optional<PresentItem> present = named(contenders, address.name());
        if (present.isEmpty()) {
            collections.requireFree(session, transaction.row(address.collection()), address.name());
        }
        require(write.condition(), present, address);
        refuseUid(item.index().uid(), contenders, address, address.name());
        long growth = item.octets().length() - present.map(PresentItem::size).orElse(0L);
        transaction.grow(folder, growth);
        transaction.requireRoom();
        UnitProgress.Place place =
                transaction.receive(folder, growth, item.index().revision());
        long sequence = place.sequence();
        if (present.isPresent()) {
            items.replace(session, present.get().key(), item, sequence, transaction.millis());
        } else {
            items.insert(session, new ItemKey(folder, address.name(), sequence), item, transaction.millis());
            tombstones.remove(session, folder, address.name());
        }
        transaction.tell(place, address.name(), present.isPresent() ? Kind.CHANGED : Kind.CREATED);
        Instant created = present.map(PresentItem::created).orElse(transaction.now());
        int creator = present.map(PresentItem::createdBy).orElse(item.author());
        return new Written(written(address, item, creator, created, transaction.now(), sequence), present.isEmpty());
    }

    /**
     * Removes an item.
     *
     * @param address resolved
     */
    void delete(UnitTransaction transaction, ItemAddress address, Condition condition) throws SQLException {
        CollectionRow row = transaction.rowOf(address);
        PresentItem present = get(transaction, row, address);
        require(condition, Optional.of(present), address);
        transaction.grow(row.key(), -present.size());
        UnitProgress.Place place = transaction.advance(row.key(), -present.size());
        items.delete(transaction.session(), present.key());
        tombstones.insert(transaction.session(), row.key(), address.name(), place.sequence(), transaction.millis());
        transaction.tell(place, address.name(), Kind.DELETED);
    }

    private Pair pair(UnitTransaction transaction, ItemAddress from, ItemAddress to) throws SQLException {
        ItemAddress source = transaction.resolve(from);
        ItemAddress target = transaction.resolve(to);
        CollectionRow sourceRow = transaction.rowOf(source);
        PresentItem item = get(transaction, sourceRow, source);
        CollectionRow targetRow = transaction.row(target.collection());
        collections.requireFree(transaction.session(), targetRow, target.name());
        List<PresentItem> contenders = items.present(transaction.session(), targetRow.key(), target.name(), item.uid());
        return new Pair(sourceRow, source, item, targetRow, target, contenders);
    }

    private Written move(UnitTransaction transaction, Write.MoveItem write) throws SQLException {
        Pair pair = pair(transaction, write.source(), write.target());
        pair.require(write.sourceCondition(), write.targetCondition());
        boolean sameFolder = pair.from().key().equals(pair.to().key());
        String leaving = sameFolder ? pair.source().name() : pair.target().name();
        refuseUid(pair.item().uid(), pair.contenders(), pair.target(), leaving);
        long size = pair.item().size();
        transaction.grow(pair.to().key(), pair.growth());
        transaction.grow(pair.from().key(), -size);
        transaction.requireRoom();
        UnitProgress.Place left = transaction.advance(pair.from().key(), -size);
        UnitProgress.Place arrived = receive(transaction, pair);
        clear(transaction, pair);
        ItemKey to = new ItemKey(pair.to().key(), pair.target().name(), arrived.sequence());
        transfer.move(transaction.session(), pair.item().key(), to);
        tombstones.insert(
                transaction.session(), pair.from().key(), pair.source().name(), left.sequence(), transaction.millis());
        transaction.tell(left, pair.source().name(), Kind.MOVED_AWAY);
        return arrived(transaction, pair, arrived);
    }

    private Written copy(UnitTransaction transaction, Write.CopyItem write) throws SQLException {
        Pair pair = pair(transaction, write.source(), write.target());
        pair.require(write.sourceCondition(), write.targetCondition());
        refuseUid(
                pair.item().uid(),
                pair.contenders(),
                pair.target(),
                pair.target().name());
        transaction.grow(pair.to().key(), pair.growth());
        transaction.requireRoom();
        UnitProgress.Place arrived = receive(transaction, pair);
        int creator = pair.replaced().map(PresentItem::createdBy).orElse(write.author());
        clear(transaction, pair);
        ItemKey to = new ItemKey(pair.to().key(), pair.target().name(), arrived.sequence());
        transfer.copy(transaction.session(), pair.item().key(), to, creator, transaction.millis());
        return arrived(transaction, pair, arrived);
    }

    private static UnitProgress.Place receive(UnitTransaction transaction, Pair pair) throws SQLException {
        return transaction.receive(pair.to().key(), pair.growth(), pair.item().indexRevision());
    }

    private Written arrived(UnitTransaction transaction, Pair pair, UnitProgress.Place place) throws SQLException {
        transaction.tell(place, pair.target().name(), pair.arrival());
        Item item = reread(transaction, pair.to(), pair.target(), Set.of());
        return new Written(item, pair.replaced().isEmpty());
    }

    private Written patch(UnitTransaction transaction, Write.PatchItem write) throws SQLException {
        ItemAddress address = transaction.resolve(write.address());
        CollectionRow row = transaction.rowOf(address);
        PresentItem present = get(transaction, row, address);
        UnitProgress.Place place = transaction.advance(row.key(), 0);
        items.patch(transaction.session(), present.key(), write.changes(), place.sequence(), transaction.millis());
        transaction.tell(place, address.name(), Kind.CHANGED);
        return new Written(reread(transaction, row, address, Set.of(ItemPart.PROPERTIES)), false);
    }

    /** Makes room at the target, where an item or its tombstone may be. */
    private void clear(UnitTransaction transaction, Pair pair) throws SQLException {
        if (pair.replaced().isPresent()) {
            items.delete(transaction.session(), pair.replaced().get().key());
        }
        tombstones.remove(transaction.session(), pair.to().key(), pair.target().name());
    }

    private Item reread(UnitTransaction transaction, CollectionRow row, ItemAddress address, Set<ItemPart> parts)
            throws SQLException {
        return queries.find(transaction.session(), row.key(), address.name(), parts)
                .orElseThrow(() -> new NoSuchItemException(address));
    }

    private PresentItem get(UnitTransaction transaction, CollectionRow row, ItemAddress address) throws SQLException {
        return items.present(transaction.session(), row.key(), address.name())
                .orElseThrow(() -> new NoSuchItemException(address));
    }

    private static Optional<PresentItem> named(List<PresentItem> items, String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /**
     * Refuses a UID that belongs to an item other than the one at the address and one that is leaving, and one that is not
     * the UID of the item at the address.
     */
    private static void refuseUid(String uid, List<PresentItem> contenders, ItemAddress address, String leaving) {
        for (PresentItem contender : contenders) {
            String name = contender.name();
            boolean replaced = name.equals(address.name());
            if (replaced ? !contender.uid().equals(uid) : !name.equals(leaving)) {
                throw new UidTakenException(new ItemAddress(address.collection(), name));
            }
        }
    }

    private static Item written(
            ItemAddress address, NewItem item, int creator, Instant created, Instant now, long sequence) {
        return new Item(
                address.collection(),
                address.name(),
                item.index().uid(),
                item.index().kind(),
                item.mediaType(),
                item.etag(),
                item.octets().length(),
                item.index().span(),
                created,
                now,
                sequence,
                Optional.empty(),
                Map.of(),
                creator,
                item.index().classification(),
                OptionalInt.of(item.index().revision()));
    }

    private static void require(Condition condition, Optional<PresentItem> present, ItemAddress address) {
        if (!condition.holds(present.map(PresentItem::state))) {
            throw new ConditionFailedException(address);
        }
    }
}
