/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.Redrawn;

/**
 * Draws the index of items of one collection anew, a few at a time beside whoever reads and writes. Sequences, times and octets stay,
 * so that clients are told nothing. What would be mended or refused today stays as it is, and its index counts for nothing if an older
 * revision drew it. What a newer revision has drawn is left alone.
 */
final class CollectionIndexing implements AutoCloseable {
    private static final int GROUP = 32;
    private static final Selection ALL = new Selection.All();
    private static final IndexCondition NEVER = new IndexCondition.AnyOf(List.of());

    private final Databases databases;
    private final StoredCollection collection;
    private final FolderKey key;
    private final ItemIndexer indexer;
    private final int revision;
    private final CollectionTable collections;
    private final IndexRevisions revisions = new IndexRevisions();
    private final ItemTable items = new ItemTable();
    private final Stream<Item> found;
    private final Iterator<Item> rest;

    /**
     * What came of a few.
     *
     * @param indexed how many have an index now that is what their octets say
     * @param left those that have not
     */
    record Group(int indexed, List<Redrawn> left) {}

    private CollectionIndexing(
            JdbcStorage storage, ItemIndexer indexer, StoredCollection collection, int revision, Selection selection) {
        this.databases = storage.opened().databases();
        this.collections = new CollectionTable(databases.main().dialect());
        this.collection = collection;
        this.key = FolderKey.require(collection.id());
        this.indexer = indexer;
        this.revision = revision;
        this.found = storage.items().select(collection.id(), selection, Set.of(ItemPart.OCTETS));
        this.rest = found.filter(item -> isWanted(item, selection)).iterator();
    }

    /** Of all items. */
    static CollectionIndexing ofAll(JdbcStorage storage, ItemIndexer indexer, StoredCollection collection) {
        int revision = indexer.revisions().getOrDefault(collection.type(), ItemIndex.FIRST_REVISION);
        return new CollectionIndexing(storage, indexer, collection, revision, ALL);
    }

    /** Of those that a lesser revision has indexed. */
    static CollectionIndexing ofOlder(
            JdbcStorage storage, ItemIndexer indexer, StoredCollection collection, int revision) {
        Selection older = new Selection.Matching(NEVER, OptionalInt.of(revision));
        return new CollectionIndexing(storage, indexer, collection, revision, older);
    }

    /** One that this revision could not index is not tried again unless it is said. */
    private boolean isWanted(Item item, Selection selection) {
        int present = item.indexRevision().orElseThrow();
        return selection.equals(ALL) ? present <= revision : present > -revision;
    }

    boolean hasNext() {
        return rest.hasNext();
    }

    /** Does a few more. */
    Group next() {
        List<Redrawn> drawn = new ArrayList<>(GROUP);
        while (rest.hasNext() && drawn.size() < GROUP) {
            drawn.add(Redrawn.of(rest.next(), collection, indexer));
        }
        int indexed = write(drawn);
        return new Group(
                indexed, drawn.stream().filter(each -> each.index().isEmpty()).toList());
    }

    private int write(List<Redrawn> drawn) {
        return databases.write(Lane.of(collection.id()), session -> {
            collections.take(session, key);
            int written = 0;
            for (Redrawn each : drawn) {
                written += each.index().isPresent()
                        ? index(session, each.item(), each.index().get())
                        : leave(session, each.item());
            }
            return written;
        });
    }

    private int index(Session session, Item item, ItemIndex index) throws SQLException {
        Optional<PresentItem> present = present(session, item).filter(older -> older.indexRevision() <= revision);
        if (present.isPresent()) {
            items.reindex(session, present.get().key(), index);
        }
        return present.isPresent() ? 1 : 0;
    }

    private int leave(Session session, Item item) throws SQLException {
        Optional<PresentItem> present =
                present(session, item).filter(older -> Math.abs(older.indexRevision()) < revision);
        if (present.isPresent()) {
            items.leave(session, present.get().key(), revision);
        }
        return 0;
    }

    /** One that somebody has written meanwhile has its index from that. */
    private Optional<PresentItem> present(Session session, Item item) throws SQLException {
        return items.present(session, key, item.name())
                .filter(present -> present.etag().equals(item.etag()));
    }

    /**
     * Notes that all items are indexed by the revision, if they are; somebody may have written one that is not.
     *
     * @return whether they are
     */
    boolean settle() {
        IndexRevisions.Seen seen =
                databases.of(key.contextId()).snapshot(session -> revisions.look(session, key, revision));
        return databases.write(Lane.of(collection.id()), session -> {
            collections.take(session, key);
            return revisions.settle(session, key, revision, seen);
        });
    }

    @Override
    public void close() {
        found.close();
    }
}
