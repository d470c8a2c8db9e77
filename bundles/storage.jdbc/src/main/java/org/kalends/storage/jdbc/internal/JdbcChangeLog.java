/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
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
    private final Databases databases;
    private final CollectionQueries collections;
    private final CollectionTable table;
    private final TombstoneTable tombstones = new TombstoneTable();

    JdbcChangeLog(Databases databases) {
        this.databases = databases;
        this.collections = new CollectionQueries(databases.main().dialect());
        this.table = new CollectionTable(databases.main().dialect());
    }

    @Override
    public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
        FolderKey folder = FolderKey.require(collection);
        CollectionQueries.Progress progress = databases
                .of(folder.contextId())
                .read(session -> collections.progress(session, folder))
                .orElseThrow(() -> new NoSuchCollectionException(collection));
        if (since.isPresent() && !isTold(since.getAsLong(), progress)) {
            throw new HistoryLostException(collection, since.getAsLong());
        }
        return new PagedChanges(databases, folder, since, progress, limit, parts);
    }

    private static boolean isTold(long since, CollectionQueries.Progress progress) {
        return since >= progress.horizon() && since <= progress.sequence();
    }

    /** One folder is one write, so that nobody waits for all of them. */
    @Override
    public void forget(Instant before) {
        long time = before.toEpochMilli();
        Set<FolderKey> folders = new LinkedHashSet<>();
        for (Database database : databases.all()) {
            folders.addAll(database.read(session -> tombstones.foldersWithOlder(session, time)));
        }
        for (FolderKey folder : folders) {
            databases.write(Lane.of(folder.id()), session -> {
                table.take(session, folder);
                return tombstones.forget(session, folder, time);
            });
        }
    }
}
