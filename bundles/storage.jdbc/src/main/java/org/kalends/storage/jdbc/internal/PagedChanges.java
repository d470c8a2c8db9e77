/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;

/**
 * Changes read page by page, up to the sequence the collection had when they were asked for. What changes while they
 * are read has a later sequence, so it is left for the next call. Between two pages nothing is held.
 */
final class PagedChanges implements Changes {
    private final Databases databases;
    private final ChangeQueries queries = new ChangeQueries();
    private final CollectionQueries collections;
    private final FolderKey folder;
    private final OptionalLong since;
    private final CollectionQueries.Progress progress;
    private final int limit;
    private final Set<ItemPart> parts;

    private Iterator<ChangeQueries.Entry> page = List.<ChangeQueries.Entry>of().iterator();
    private long last;
    private int told;
    private boolean readToTheEnd;
    private boolean finished;
    private boolean truncated;

    PagedChanges(
            Databases databases,
            FolderKey folder,
            OptionalLong since,
            CollectionQueries.Progress progress,
            int limit,
            Set<ItemPart> parts) {
        this.databases = databases;
        this.collections = new CollectionQueries(databases.main().dialect());
        this.folder = folder;
        this.since = since;
        this.progress = progress;
        this.limit = limit;
        this.parts = Set.copyOf(parts);
        this.last = since.orElse(0);
    }

    @Override
    public Optional<Change> next() {
        if (!page.hasNext() && !readToTheEnd && !finished) {
            readPage();
        }
        if (finished || !page.hasNext()) {
            finished = true;
            return Optional.empty();
        }
        ChangeQueries.Entry entry = page.next();
        if (told >= limit && entry.sequence() > progress.horizon()) {
            finished = true;
            truncated = true;
            return Optional.empty();
        }
        told++;
        last = entry.sequence();
        return Optional.of(entry.change());
    }

    private void readPage() {
        int size = Page.size(parts);
        int asked = told < limit ? (int) Math.min(size, (long) limit - told + 1) : size;
        Page<ChangeQueries.Entry> next = databases.of(folder.contextId()).snapshot(session -> read(session, asked));
        readToTheEnd = next.isLast();
        page = next.rows().iterator();
    }

    /** The tombstones of a page are complete only if none was forgotten before the page was read. */
    private Page<ChangeQueries.Entry> read(Session session, int asked) throws SQLException {
        CollectionQueries.Progress now =
                collections.progress(session, folder).orElseThrow(() -> new NoSuchCollectionException(folder.id()));
        ChangeQueries.Window window = new ChangeQueries.Window(last, progress.sequence());
        if (since.isEmpty()) {
            return queries.items(session, folder, window, asked, parts);
        }
        if (since.getAsLong() < now.horizon()) {
            throw new HistoryLostException(folder.id(), since.getAsLong());
        }
        return queries.all(session, folder, window, asked, parts);
    }

    /**
     * Never before the horizon: a later call could not go on from there. A first answer therefore tells all items up to
     * the horizon, even beyond the limit.
     */
    @Override
    public long sequence() {
        requireFinished();
        return truncated ? Math.max(last, progress.horizon()) : progress.sequence();
    }

    @Override
    public boolean truncated() {
        requireFinished();
        return truncated;
    }

    private void requireFinished() {
        if (!finished) {
            throw new IllegalStateException("Known after the last change");
        }
    }

    @Override
    public void close() {
        finished = true;
    }
}
