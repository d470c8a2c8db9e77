/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.support.CollectedChanges;

/** What was hung up in the window and taken down. */
class WindowChanges implements ChangeLog {
    private record Entry(long sequence, Change change) {}

    private final Supplier<Display> display;

    WindowChanges(Supplier<Display> display) {
        this.display = display;
    }

    @Override
    public Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts) {
        Display shown = display.get();
        if (!collection.equals(Display.ID)) {
            throw new NoSuchCollectionException(collection);
        }
        if (since.isPresent() && (since.getAsLong() < shown.horizon() || since.getAsLong() > shown.sequence())) {
            throw new HistoryLostException(collection, since.getAsLong());
        }
        List<Entry> entries = entries(shown, since, parts);
        boolean truncated = entries.size() > limit;
        List<Entry> told = truncated ? entries.subList(0, limit) : entries;
        long reached = truncated ? told.get(limit - 1).sequence() : shown.sequence();
        return new CollectedChanges(told.stream().map(Entry::change).toList(), reached, truncated);
    }

    /** Who begins anew is told of nothing that is gone. */
    private static List<Entry> entries(Display shown, OptionalLong since, Set<ItemPart> parts) {
        List<Entry> entries = new ArrayList<>();
        shown.posters()
                .forEach((name, poster) -> entries.add(
                        new Entry(poster.sequence(), new Change(name, Optional.of(poster.item(Display.ID, parts))))));
        if (since.isPresent()) {
            shown.gone()
                    .forEach((name, sequence) -> entries.add(new Entry(sequence, new Change(name, Optional.empty()))));
        }
        return entries.stream()
                .filter(entry -> entry.sequence() > since.orElse(shown.horizon()))
                .sorted(Comparator.comparingLong(Entry::sequence))
                .toList();
    }

    /** So few things are taken down that all of them are remembered. */
    @Override
    public void forget(Instant before) {
        // Nothing is forgotten.
    }
}
