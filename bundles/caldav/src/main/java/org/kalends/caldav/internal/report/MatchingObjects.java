/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.io.IOException;
import java.time.zone.ZoneRules;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.caldav.internal.filter.CalendarFilter;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects in a scope that satisfy a filter. The index leaves few of a calendar to look at; where it decides alone, no
 * object is read that the answer does not need. An only object is looked at itself.
 */
final class MatchingObjects {
    private static final Logger LOG = LoggerFactory.getLogger(MatchingObjects.class);

    private final CalendarFilter filter;
    private final ZoneRules floating;
    private final QueryScope scope;
    private final RequestClock clock;

    /** What is done with an object that was found. */
    @FunctionalInterface
    interface Found {
        void accept(Resource object) throws DavException, IOException;
    }

    /**
     * A search.
     *
     * @param filter what is looked for
     * @param floating the zone of dates and floating times
     * @param scope where
     * @param clock what it may cost
     */
    MatchingObjects(CalendarFilter filter, ZoneRules floating, QueryScope scope, RequestClock clock) {
        this.filter = filter;
        this.floating = floating;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Hands over each object that satisfies the filter.
     *
     * @param parts what is needed of them beyond the plain facts
     */
    void forEach(Set<ItemPart> parts, Found found) throws DavException, IOException {
        boolean byIndex = scope.item().isEmpty() && filter.mayBeDecidedByIndex();
        Predicate<Item> open = item -> !byIndex || !filter.decidedByIndex(item);
        try (Stream<Resource> members =
                scope.candidates(filter.prefilter(), byIndex ? parts : withOctets(parts), open)) {
            for (Iterator<Resource> each = members.iterator(); each.hasNext(); ) {
                clock.check();
                Resource object = each.next();
                if (!open.test(item(object)) || matches(object)) {
                    found.accept(object);
                }
            }
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
            return filter.matches(ReadObject.of(object), floating);
        } catch (MalformedCalendarException e) {
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
