/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.support.CollectedChanges;

/** The history kept in {@link Folders}. */
final class MemoryChangeLog implements ChangeLog {
    private record Entry(long sequence, Change change) {}

    private final Folders folders;

    MemoryChangeLog(Folders folders) {
        this.folders = folders;
    }

    @Override
    public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
        return folders.locked(() -> {
            Folder folder = folders.get(collection);
            if (since.isPresent() && (since.getAsLong() < folder.horizon() || since.getAsLong() > folder.sequence())) {
                throw new HistoryLostException(collection, since.getAsLong());
            }
            List<Entry> entries = entries(folder, since, parts);
            int end = since.isPresent() ? limit : Math.max(limit, upTo(folder.horizon(), entries));
            if (entries.size() <= end) {
                return changes(entries, folder.sequence(), false);
            }
            List<Entry> page = entries.subList(0, end);
            return changes(page, Math.max(folder.horizon(), page.get(end - 1).sequence()), true);
        });
    }

    @Override
    public void forget(Instant before) {
        folders.locked(() -> {
            folders.all().forEach(folder -> folder.forget(before));
            return before;
        });
    }

    private static List<Entry> entries(Folder folder, OptionalLong since, Set<ItemPart> parts) {
        List<Entry> entries = new ArrayList<>();
        long after = since.orElse(Long.MIN_VALUE);
        folder.items().forEach((name, item) -> {
            if (item.sequence() > after) {
                Optional<Item> present = Optional.of(item.asItem(folder.id(), name, parts));
                entries.add(new Entry(item.sequence(), new Change(name, present)));
            }
        });
        if (since.isPresent()) {
            folder.tombstones().forEach((name, tombstone) -> {
                if (tombstone.sequence() > after) {
                    entries.add(new Entry(tombstone.sequence(), new Change(name, Optional.empty())));
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

    private static Changes changes(List<Entry> page, long sequence, boolean truncated) {
        return new CollectedChanges(page.stream().map(Entry::change).toList(), sequence, truncated);
    }
}
