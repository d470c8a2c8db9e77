/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.ObjectFilter;
import org.kalends.dav.api.resource.ObjectFilter.Certainty;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.UnreadableObjectException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects in a scope that match a filter (RFC 4791 section 7.8, RFC 6352 section 8.6). The index leaves few of a collection
 * to look at; where it decides alone, no object is read that the answer does not need. An only object is looked at itself.
 *
 * @param filter what is looked for
 * @param scope where
 * @param clock what it may cost
 */
public record ObjectSearch(ObjectFilter filter, QueryScope scope, RequestClock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectSearch.class);

    /** What is done with an object that was found. */
    @FunctionalInterface
    public interface Found {
        void accept(Resource object) throws DavException, IOException;
    }

    /**
     * Hands over each object that matches.
     *
     * @param parts what is needed of them beyond the plain facts
     */
    public void forEach(Set<ItemPart> parts, Found found) throws DavException, IOException {
        forFirst(Integer.MAX_VALUE, parts, found);
    }

    /**
     * Hands over objects that match until there are so many.
     *
     * @param most how many are handed over; with none it is only said whether there are some
     * @param parts what is needed of them beyond the plain facts; or {@link ItemPart#STATE_ALONE}, which is read of those that the
     *     index knows for certain
     * @return whether there are more
     */
    public boolean forFirst(int most, Set<ItemPart> parts, Found found) throws DavException, IOException {
        Room room = new Room(most);
        // Where octets are told anyhow, there is little to win
        Optional<Certainty> certainty =
                scope.item().isPresent() || parts.contains(ItemPart.OCTETS) ? Optional.empty() : filter.certainty();
        if (certainty.isPresent()) {
            return search(certainty.get(), parts, room, found);
        }
        boolean byIndex = scope.item().isEmpty() && filter.mayBeDecidedByIndex();
        Predicate<Item> open = item -> !byIndex || !filter.decidedByIndex(item);
        Set<ItemPart> facts = ItemPart.areStateAlone(parts) ? Set.of() : parts;
        Set<ItemPart> read = byIndex ? facts : withOctets(facts);
        return search(new Pass(filter.prefilter(), read, item -> false, open), room, found);
    }

    /** Those in doubt first, as they are few, and are to be known when they come once more among the certain ones. */
    private boolean search(Certainty certainty, Set<ItemPart> parts, Room room, Found found)
            throws DavException, IOException {
        Set<ItemAddress> handed = new HashSet<>();
        Found noted = object -> {
            handed.add(address(item(object)));
            found.accept(object);
        };
        Pass doubtful = new Pass(certainty.doubtful(), withOctets(parts), item -> false, item -> true);
        // What has octets that nobody asked for is something that the index knows nothing of
        Pass certain =
                new Pass(certainty.matching(), parts, item -> handed.contains(address(item)), item -> item.octets()
                        .isPresent());
        return search(doubtful, room, noted) || search(certain, room, found);
    }

    /**
     * A look through some of the objects.
     *
     * @param condition which
     * @param parts what is needed of them
     * @param passedOver those that are not to be told
     * @param open those that are looked at
     */
    private record Pass(
            IndexCondition condition, Set<ItemPart> parts, Predicate<Item> passedOver, Predicate<Item> open) {}

    /** For how many objects there still is room in an answer. */
    private static final class Room {
        private int left;

        Room(int most) {
            left = most;
        }

        boolean take() {
            return left-- > 0;
        }
    }

    /** Whether there are more than there is room for. */
    private boolean search(Pass pass, Room room, Found found) throws DavException, IOException {
        try (Stream<Resource> candidates = scope.candidates(pass.condition(), pass.parts(), pass.open())) {
            for (Iterator<Resource> each = candidates.iterator(); each.hasNext(); ) {
                clock.check();
                Resource object = each.next();
                Item item = item(object);
                if (pass.passedOver().test(item) || pass.open().test(item) && !matches(object)) {
                    continue;
                }
                if (!room.take()) {
                    return true;
                }
                found.accept(object);
            }
        }
        return false;
    }

    private static ItemAddress address(Item item) {
        return new ItemAddress(item.collection(), item.name());
    }

    private static Set<ItemPart> withOctets(Set<ItemPart> parts) {
        Set<ItemPart> all = EnumSet.of(ItemPart.OCTETS);
        all.addAll(parts);
        return all;
    }

    private static Item item(Resource object) {
        return object.as(Item.class).orElseThrow();
    }

    /** An object that cannot be read matches nothing, and does not keep the others from being found. */
    private boolean matches(Resource object) {
        try {
            return filter.matches(object);
        } catch (UnreadableObjectException e) {
            Item item = item(object);
            LOG.warn("{} in {} is left out of a query: {}", item.name(), item.collection(), e.getMessage());
            return false;
        } catch (LinkageError | StackOverflowError e) {
            Item item = item(object);
            LOG.error("{} in {} is left out of a query", item.name(), item.collection(), e);
            return false;
        }
    }
}
