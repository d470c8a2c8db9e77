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
     * @param most how many are handed over, 1 or more
     * @param parts what is needed of them beyond the plain facts
     * @return whether there are more
     */
    public boolean forFirst(int most, Set<ItemPart> parts, Found found) throws DavException, IOException {
        Hits hits = new Hits(most, found);
        // Where octets are told anyhow, there is little to win
        Optional<Certainty> certainty =
                scope.item().isPresent() || parts.contains(ItemPart.OCTETS) ? Optional.empty() : filter.certainty();
        if (certainty.isPresent()) {
            // What has octets that nobody asked for is something that the index knows nothing of
            return search(
                            certainty.get().matching(),
                            parts,
                            item -> item.octets().isPresent(),
                            hits)
                    || search(certainty.get().doubtful(), parts, item -> !hits.has(item), hits);
        }
        boolean byIndex = scope.item().isEmpty() && filter.mayBeDecidedByIndex();
        Predicate<Item> open = item -> !byIndex || !filter.decidedByIndex(item);
        return search(filter.prefilter(), byIndex ? parts : withOctets(parts), open, hits);
    }

    /**
     * Searches among the objects for which a condition holds.
     *
     * @param open which of them are looked at
     * @return whether there are more than may be handed over
     */
    private boolean search(IndexCondition condition, Set<ItemPart> parts, Predicate<Item> open, Hits hits)
            throws DavException, IOException {
        try (Stream<Resource> candidates = scope.candidates(condition, parts, open)) {
            for (Iterator<Resource> each = candidates.iterator(); each.hasNext(); ) {
                clock.check();
                Resource object = each.next();
                Item item = item(object);
                if (hits.has(item) || open.test(item) && !matches(object)) {
                    continue;
                }
                if (hits.isFull()) {
                    return true;
                }
                hits.add(item, object);
            }
        }
        return false;
    }

    /** What was handed over, each once. */
    private static final class Hits {
        private final int most;
        private final Found found;
        private final Set<ItemAddress> all = new HashSet<>();

        Hits(int most, Found found) {
            this.most = most;
            this.found = found;
        }

        boolean has(Item item) {
            return all.contains(address(item));
        }

        boolean isFull() {
            return all.size() == most;
        }

        void add(Item item, Resource object) throws DavException, IOException {
            all.add(address(item));
            found.accept(object);
        }

        private static ItemAddress address(Item item) {
            return new ItemAddress(item.collection(), item.name());
        }
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
