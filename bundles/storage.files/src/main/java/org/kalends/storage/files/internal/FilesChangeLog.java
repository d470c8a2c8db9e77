/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.ItemPart;

/** The history of collections, as sequences and tombstones have it. */
final class FilesChangeLog implements ChangeLog {
    private final Ledger ledger;
    private final Shelf shelf;
    private final Looks looks;
    private final FilesItemStore items;

    FilesChangeLog(Ledger ledger, Shelf shelf, Looks looks, FilesItemStore items) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.looks = looks;
        this.items = items;
    }

    /** The latest change of one name; the item is there unless it is gone. */
    private record Entry(long sequence, String name, Optional<FilesItemStore.Present> item) {}

    /** Changes as they were at one moment; octets are read one item after the other. */
    private final class Page implements Changes {
        private final Iterator<Entry> remaining;
        private final Set<ItemPart> parts;
        private final long sequence;
        private final boolean truncated;

        Page(List<Entry> entries, Set<ItemPart> parts, long sequence, boolean truncated) {
            this.remaining = entries.iterator();
            this.parts = parts;
            this.sequence = sequence;
            this.truncated = truncated;
        }

        @Override
        public Optional<Change> next() {
            if (!remaining.hasNext()) {
                return Optional.empty();
            }
            Entry next = remaining.next();
            return Optional.of(new Change(next.name(), next.item().map(item -> items.told(item, parts))));
        }

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public boolean truncated() {
            return truncated;
        }

        @Override
        public void close() {
            // Nothing is held open
        }
    }

    @Override
    public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
        looks.folder(collection);
        return ledger.read(() -> {
            Folder folder = shelf.get(collection);
            long horizon = folder.history().horizon();
            if (since.isPresent() && (since.getAsLong() < horizon || since.getAsLong() > folder.sequence())) {
                throw new HistoryLostException(collection, since.getAsLong());
            }
            List<Entry> entries = entries(folder, since);
            int end = since.isPresent() ? limit : Math.max(limit, upTo(horizon, entries));
            if (entries.size() <= end) {
                return new Page(entries, parts, folder.sequence(), false);
            }
            List<Entry> page = entries.subList(0, end);
            return new Page(page, parts, Math.max(horizon, page.get(end - 1).sequence()), true);
        });
    }

    @Override
    public void forget(Instant before) {
        ledger.write(transaction -> {
            shelf.forget(before);
            return before;
        });
    }

    private List<Entry> entries(Folder folder, OptionalLong since) {
        List<Entry> entries = new ArrayList<>();
        long after = since.orElse(Long.MIN_VALUE);
        Contents contents = shelf.contents(folder.id());
        contents.items().forEach((name, item) -> {
            if (item.sequence() > after) {
                entries.add(
                        new Entry(item.sequence(), name, Optional.of(new FilesItemStore.Present(folder, name, item))));
            }
        });
        if (since.isPresent()) {
            contents.tombstones().forEach((name, tombstone) -> {
                if (tombstone.sequence() > after) {
                    entries.add(new Entry(tombstone.sequence(), name, Optional.empty()));
                }
            });
        }
        entries.sort(Comparator.comparingLong(Entry::sequence));
        return entries;
    }

    /** A first answer cut before the horizon would lead to a sequence from which nobody can go on. */
    private static int upTo(long horizon, List<Entry> entries) {
        return (int)
                entries.stream().filter(entry -> entry.sequence() <= horizon).count();
    }
}
