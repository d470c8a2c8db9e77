/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.storage.api.Item;

/**
 * Items of which some are needed with their octets: these are read once more, many with one question, the others never. Where users keep
 * something of their own at them, that is asked for as many at once.
 *
 * @param <T> what the items come in: an item, a change of one
 */
public final class OctetsOnDemand<T> implements Iterator<OctetsOnDemand.Found<T>> {
    private static final int MOST_ITEMS = 200;
    private static final long MOST_OCTETS = 1024 * 1024;

    private final Iterator<T> source;
    private final Function<T, Optional<Item>> itemOf;
    private final Predicate<Item> needed;
    private final Function<List<String>, Stream<Item>> reading;
    private final Optional<PersonalItems> personal;
    private final Deque<Found<T>> ready = new ArrayDeque<>();

    /**
     * What there is.
     *
     * @param from what the item comes in
     * @param item the item, with its octets where they are needed; empty when there was none, or there is none any more
     */
    public record Found<T>(T from, Optional<Item> item) {}

    /**
     * @param itemOf the item in what it comes in, if there is one
     * @param needed whether the octets of an item are needed
     * @param reading reads the items of these names with their octets
     * @param personal has the items seen by somebody; empty where all see the same
     */
    OctetsOnDemand(
            Iterator<T> source,
            Function<T, Optional<Item>> itemOf,
            Predicate<Item> needed,
            Function<List<String>, Stream<Item>> reading,
            Optional<PersonalItems> personal) {
        this.source = source;
        this.itemOf = itemOf;
        this.needed = item -> item.octets().isEmpty() && needed.test(item);
        this.reading = reading;
        this.personal = personal;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || source.hasNext();
    }

    @Override
    public Found<T> next() {
        if (ready.isEmpty()) {
            fill();
        }
        return ready.remove();
    }

    private void fill() {
        List<String> names = new ArrayList<>();
        long octets = 0;
        while (source.hasNext() && ready.size() < MOST_ITEMS && octets < MOST_OCTETS) {
            T each = source.next();
            Optional<Item> item = itemOf.apply(each);
            if (item.isPresent() && needed.test(item.get())) {
                names.add(item.get().name());
            }
            octets += item.filter(one -> one.octets().isPresent() || needed.test(one))
                    .map(Item::size)
                    .orElse(0L);
            ready.add(new Found<>(each, item));
        }
        if (!names.isEmpty()) {
            Map<String, Item> read = read(names);
            changeEach(found -> completed(found, read));
        }
        if (personal.isPresent()) {
            Map<String, Item> seen = personal.get()
                    .seen(ready.stream().flatMap(found -> found.item().stream()).toList());
            changeEach(found -> new Found<>(found.from(), found.item().map(item -> seen.get(item.name()))));
        }
    }

    private void changeEach(UnaryOperator<Found<T>> change) {
        for (int left = ready.size(); left > 0; left--) {
            ready.add(change.apply(ready.remove()));
        }
    }

    private Found<T> completed(Found<T> found, Map<String, Item> read) {
        return found.item()
                .filter(needed)
                .map(item -> new Found<>(found.from(), Optional.ofNullable(read.get(item.name()))))
                .orElse(found);
    }

    private Map<String, Item> read(List<String> names) {
        try (Stream<Item> items = reading.apply(names)) {
            return items.collect(Collectors.toMap(Item::name, Function.identity()));
        }
    }
}
