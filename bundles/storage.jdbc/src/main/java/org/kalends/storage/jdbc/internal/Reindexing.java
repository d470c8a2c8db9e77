/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.text.Progress;
import org.kalends.shell.api.text.Table;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.Redrawn;

/** Draws the index of all objects of a store anew, and tells whoever has asked for it how it goes. */
final class Reindexing {
    /** As many as people read. */
    private static final int MOST_TOLD = 1_000;

    private final JdbcStorage storage;
    private final ItemIndexer indexer;
    private int told;

    /**
     * What came of it.
     *
     * @param indexed objects whose index is now what their octets say
     * @param left objects that were left as they were
     */
    record Result(long indexed, long left) {
        Result and(CollectionIndexing.Group group) {
            return new Result(indexed + group.indexed(), left + group.left().size());
        }
    }

    Reindexing(JdbcStorage storage, ItemIndexer indexer) {
        this.storage = storage;
        this.indexer = indexer;
    }

    /** @param progress told of each object */
    Result run(Progress progress) throws CommandException {
        Result result = new Result(0, 0);
        List<FolderKey> all = storage.opened().databases().all().stream()
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
        try (CollectionIndexing indexing = CollectionIndexing.ofAll(storage, indexer, collection)) {
            while (indexing.hasNext()) {
                CollectionIndexing.Group group = indexing.next();
                for (Redrawn left : group.left()) {
                    tell(left, progress);
                }
                result = result.and(group);
                progress.step(group.indexed() + group.left().size());
            }
            indexing.settle();
        } catch (NoSuchCollectionException e) {
            progress.line("A collection has gone meanwhile");
        }
        return result;
    }

    private void tell(Redrawn left, Progress progress) {
        if (told++ < MOST_TOLD) {
            progress.line(Table.harmless(left.complaint()));
        }
    }
}
