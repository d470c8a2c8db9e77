/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;

/** The history of collections in a database. */
final class JdbcChangeLog implements ChangeLog {
    private final Database database;
    private final CollectionQueries collections;
    private final CollectionTable table;
    private final TombstoneTable tombstones = new TombstoneTable();

    JdbcChangeLog(Database database) {
        this.database = database;
        this.collections = new CollectionQueries(database.dialect());
        this.table = new CollectionTable(database.dialect());
    }

    @Override
    public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
        FolderKey folder = FolderKey.require(collection);
        CollectionQueries.Progress progress = database.read(session -> collections.progress(session, folder))
                .orElseThrow(() -> new NoSuchCollectionException(collection));
        if (since.isPresent() && !isTold(since.getAsLong(), progress)) {
            throw new HistoryLostException(collection, since.getAsLong());
        }
        return new PagedChanges(database, folder, since, progress, limit, parts);
    }

    private static boolean isTold(long since, CollectionQueries.Progress progress) {
        return since >= progress.horizon() && since <= progress.sequence();
    }

    /** One folder is one write, so that nobody waits for all of them. */
    @Override
    public void forget(Instant before) {
        long time = before.toEpochMilli();
        List<FolderKey> folders = database.read(session -> tombstones.foldersWithOlder(session, time));
        for (FolderKey folder : folders) {
            database.write(Lane.of(folder.id()), session -> {
                table.take(session, folder);
                return tombstones.forget(session, folder, time);
            });
        }
    }
}
