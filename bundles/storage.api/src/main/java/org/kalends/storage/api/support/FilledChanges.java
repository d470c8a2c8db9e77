/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

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
import org.kalends.storage.api.ItemPart;

/** What others have changed in the collections of a store that they fill. */
final class FilledChanges implements ChangeLog {
    private record Entry(long sequence, Change change) {}

    private final FilledStorage storage;

    FilledChanges(FilledStorage storage) {
        this.storage = storage;
    }

    @Override
    public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
        FilledCollection filled = storage.get(collection);
        long sequence = filled.facts().sequence();
        if (since.isPresent() && (since.getAsLong() < filled.horizon() || since.getAsLong() > sequence)) {
            throw new HistoryLostException(collection, since.getAsLong());
        }
        List<Entry> entries = entries(filled, since, parts);
        int told = since.isPresent() ? limit : Math.max(limit, atOnce(entries, filled.horizon()));
        if (entries.size() <= told) {
            return new CollectedChanges(entries.stream().map(Entry::change).toList(), sequence, false);
        }
        List<Change> first = entries.stream().limit(told).map(Entry::change).toList();
        return new CollectedChanges(first, entries.get(told - 1).sequence(), true);
    }

    /** How many lie before what is still known: no later question could go on from there. */
    private static int atOnce(List<Entry> entries, long horizon) {
        return (int)
                entries.stream().filter(entry -> entry.sequence() <= horizon).count();
    }

    /** Who begins anew is told of nothing that is gone. */
    private static List<Entry> entries(FilledCollection filled, OptionalLong since, Set<ItemPart> parts) {
        List<Entry> entries = new ArrayList<>();
        CollectionId id = filled.facts().id();
        filled.items()
                .forEach((name, item) ->
                        entries.add(new Entry(item.sequence(), new Change(name, Optional.of(item.in(id, parts))))));
        if (since.isPresent()) {
            filled.gone()
                    .forEach((name, sequence) -> entries.add(new Entry(sequence, new Change(name, Optional.empty()))));
        }
        return entries.stream()
                .filter(entry -> since.isEmpty() || entry.sequence() > since.getAsLong())
                .sorted(Comparator.comparingLong(Entry::sequence))
                .toList();
    }

    /** Whoever fills the store forgets what he or she has removed, and says so by the horizon. */
    @Override
    public void forget(Instant before) {
        // Nothing is kept here
    }
}
