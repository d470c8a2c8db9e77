/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Written;

/**
 * What the writes of an item are made of: conditions, rows, change sequence and tombstones, inside a transaction that
 * the caller holds. What can be refused is refused before anything is changed, so that a refusal costs no rollback.
 */
final class ItemWrites {
    /**
     * Both ends of a move or a copy, as they are found.
     *
     * @param contenders the items of the target's collection that have the target's name or the source's UID
     */
    record Pair(
            ItemAddress source,
            PresentItem item,
            ItemAddress target,
            FolderKey targetFolder,
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
    }

    private final Clock clock;
    private final CollectionTable collections = new CollectionTable();
    private final ItemTable items = new ItemTable();
    private final ItemTransfer transfer = new ItemTransfer();
    private final TombstoneTable tombstones = new TombstoneTable();

    ItemWrites(Clock clock) {
        this.clock = clock;
    }

    Written put(Session session, FolderKey folder, ItemAddress address, NewItem item, Condition condition)
            throws SQLException {
        List<PresentItem> contenders =
                items.present(session, folder, address.name(), item.index().uid());
        Optional<PresentItem> present = named(contenders, address.name());
        if (present.isEmpty()) {
            collections.requireFree(session, folder, address.name());
        }
        require(condition, present, address);
        refuseUid(item.index().uid(), contenders, address, address.name());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long growth = item.octets().length() - present.map(PresentItem::size).orElse(0L);
        long sequence = collections.advance(session, folder, growth, now.toEpochMilli());
        if (present.isPresent()) {
            items.replace(session, present.get().key(), item, sequence, now.toEpochMilli());
        } else {
            items.insert(session, new ItemKey(folder, address.name(), sequence), item, now.toEpochMilli());
            tombstones.remove(session, folder, address.name());
        }
        Instant created = present.map(PresentItem::created).orElse(now);
        int creator = present.map(PresentItem::createdBy).orElse(item.author());
        return new Written(written(address, item, creator, created, now, sequence), present.isEmpty());
    }

    /** What was deleted. */
    PresentItem delete(Session session, FolderKey folder, ItemAddress address, Condition condition)
            throws SQLException {
        PresentItem present = get(session, folder, address);
        require(condition, Optional.of(present), address);
        long now = clock.millis();
        items.delete(session, present.key());
        long sequence = collections.advance(session, folder, -present.size(), now);
        tombstones.insert(session, folder, address.name(), sequence, now);
        return present;
    }

    Pair pair(Session session, ItemAddress source, FolderKey from, ItemAddress target, FolderKey to)
            throws SQLException {
        PresentItem item = get(session, from, source);
        collections.requireFree(session, to, target.name());
        return new Pair(source, item, target, to, items.present(session, to, target.name(), item.uid()));
    }

    /** Whether there was no item at the target. */
    boolean move(Session session, Pair pair) throws SQLException {
        ItemKey from = pair.item().key();
        boolean sameFolder = pair.targetFolder().equals(from.folder());
        refuseUid(
                pair.item().uid(),
                pair.contenders(),
                pair.target(),
                sameFolder ? from.name() : pair.target().name());
        long now = clock.millis();
        long left = collections.advance(session, from.folder(), -pair.item().size(), now);
        long arrived = collections.advance(session, pair.targetFolder(), pair.growth(), now);
        clear(session, pair);
        transfer.move(
                session, from, new ItemKey(pair.targetFolder(), pair.target().name(), arrived));
        tombstones.insert(session, from.folder(), from.name(), left, now);
        return pair.replaced().isEmpty();
    }

    /** Whether there was no item at the target, which the author then has created. */
    boolean copy(Session session, Pair pair, int author) throws SQLException {
        refuseUid(
                pair.item().uid(),
                pair.contenders(),
                pair.target(),
                pair.target().name());
        long now = clock.millis();
        long arrived = collections.advance(session, pair.targetFolder(), pair.growth(), now);
        int creator = pair.replaced().map(PresentItem::createdBy).orElse(author);
        clear(session, pair);
        ItemKey to = new ItemKey(pair.targetFolder(), pair.target().name(), arrived);
        transfer.copy(session, pair.item().key(), to, creator, now);
        return pair.replaced().isEmpty();
    }

    void patch(Session session, FolderKey folder, ItemAddress address, Map<PropertyName, Optional<String>> changes)
            throws SQLException {
        PresentItem present = get(session, folder, address);
        long now = clock.millis();
        items.patch(session, present.key(), changes, collections.advance(session, folder, 0, now), now);
    }

    /** Makes room at the target, where an item or its tombstone may be. */
    private void clear(Session session, Pair pair) throws SQLException {
        if (pair.replaced().isPresent()) {
            items.delete(session, pair.replaced().get().key());
        }
        tombstones.remove(session, pair.targetFolder(), pair.target().name());
    }

    private PresentItem get(Session session, FolderKey folder, ItemAddress address) throws SQLException {
        return items.present(session, folder, address.name()).orElseThrow(() -> new NoSuchItemException(address));
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
                item.index().classification());
    }

    private static void require(Condition condition, Optional<PresentItem> present, ItemAddress address) {
        if (!condition.holds(present.map(PresentItem::state))) {
            throw new ConditionFailedException(address);
        }
    }
}
