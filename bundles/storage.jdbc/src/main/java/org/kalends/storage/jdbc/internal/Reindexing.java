/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;

/**
 * Draws the index of all objects of a store anew, a few at a time beside whoever reads and writes. Sequences, times and octets stay,
 * so that clients are told nothing. What would be mended or refused today stays as it is,
 * and is told.
 */
final class Reindexing {
    private static final int GROUP = 64;
    /** As many as people read. */
    private static final int MOST_TOLD = 1_000;

    private final JdbcStorage storage;
    private final Databases databases;
    private final CollectionTable collections;
    private final ItemTable items = new ItemTable();
    private final ItemIndexer indexer;
    private int told;

    /**
     * What came of it.
     *
     * @param indexed objects whose index is now what their octets say
     * @param left objects that were left as they were
     */
    record Result(long indexed, long left) {
        Result and(long moreIndexed, long moreLeft) {
            return new Result(indexed + moreIndexed, left + moreLeft);
        }
    }

    private record Drawn(String name, String etag, ItemIndex index) {}

    Reindexing(JdbcStorage storage, ItemIndexer indexer) {
        this.storage = storage;
        this.databases = storage.opened().databases();
        this.collections = new CollectionTable(databases.main().dialect());
        this.indexer = indexer;
    }

    /** @param progress told of each object */
    Result run(Progress progress) throws CommandException {
        Result result = new Result(0, 0);
        List<FolderKey> all = databases.all().stream()
                .flatMap(database -> CollectionCopy.states(database).keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(FolderKey::contextId).thenComparingLong(FolderKey::folderId))
                .toList();
        for (FolderKey key : all) {
            Optional<StoredCollection> collection = storage.collections().find(key.id());
            result = collection.isPresent() ? reindex(collection.get(), result, progress) : result;
        }
        return result;
    }

    private Result reindex(StoredCollection collection, Result before, Progress progress) throws CommandException {
        Result result = before;
        try (Stream<Item> found =
                storage.items().select(collection.id(), new Selection.All(), Set.of(ItemPart.OCTETS))) {
            Iterator<Item> rest = found.iterator();
            while (rest.hasNext()) {
                List<Item> group = new ArrayList<>(GROUP);
                while (rest.hasNext() && group.size() < GROUP) {
                    group.add(rest.next());
                }
                int indexed = write(collection, drawn(collection, group, progress));
                result = result.and(indexed, (long) group.size() - indexed);
                progress.step(group.size());
            }
        } catch (NoSuchCollectionException e) {
            progress.line("A collection has gone meanwhile");
        }
        return result;
    }

    private List<Drawn> drawn(StoredCollection collection, List<Item> group, Progress progress) {
        List<Drawn> drawn = new ArrayList<>(group.size());
        for (Item item : group) {
            draw(collection, item, progress).ifPresent(drawn::add);
        }
        return drawn;
    }

    /** Only what would be stored just so: an index belongs to its octets and to its UID. Whatever is wrong with one stays with it. */
    private Optional<Drawn> draw(StoredCollection collection, Item item, Progress progress) {
        try {
            NewItem made = indexer.item(item.octets().orElseThrow(), collection, item.createdBy());
            boolean isSame =
                    made.etag().equals(item.etag()) && made.index().uid().equals(item.uid());
            if (isSame) {
                return Optional.of(new Drawn(item.name(), item.etag(), made.index()));
            }
            tell(item, "would be stored otherwise today", progress);
        } catch (UnfitObjectException e) {
            tell(item, "could not be stored today: " + e.getMessage(), progress);
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            tell(item, "cannot be examined: " + e, progress);
        }
        return Optional.empty();
    }

    private void tell(Item item, String why, Progress progress) {
        if (told++ < MOST_TOLD) {
            String where =
                    item.collection().contextId() + "/" + item.collection().folderId() + "/" + item.name();
            progress.line(Table.harmless(where) + ": " + Table.harmless(why));
        }
    }

    private int write(StoredCollection collection, List<Drawn> drawn) {
        FolderKey key = FolderKey.require(collection.id());
        return databases.write(Lane.of(collection.id()), session -> {
            collections.take(session, key);
            int written = 0;
            for (Drawn each : drawn) {
                written += write(session, key, each);
            }
            return written;
        });
    }

    /** One that somebody has written meanwhile has its index from that. */
    private int write(Session session, FolderKey folder, Drawn drawn) throws SQLException {
        Optional<PresentItem> present = items.present(session, folder, drawn.name())
                .filter(item -> item.etag().equals(drawn.etag()));
        if (present.isPresent()) {
            items.reindex(session, present.get().key(), drawn.index());
        }
        return present.isPresent() ? 1 : 0;
    }
}
