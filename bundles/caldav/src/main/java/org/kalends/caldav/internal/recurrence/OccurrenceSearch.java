/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.storage.api.Span;

/** Finds instances, one by one: first the overridden ones, then the others in order of their series. */
final class OccurrenceSearch implements Iterator<Occurrence> {
    /** So many seconds beside its times RFC 4791 section 9.9 can find an instance, and one more. */
    private static final long BESIDE = 2;

    /**
     * Where instances are looked for.
     *
     * @param overridden overridden instances
     * @param series series with all their other instances
     * @param overrides what stands for instances of these series
     */
    record Place(Collection<Overridden> overridden, Collection<Series> series, Overrides overrides) {}

    private final Place place;
    private final Predicate<Occurrence> wanted;
    private final TimeRange range;
    private final TimeZones zones;
    private final StepBudget budget;
    private final Iterator<Overridden> overridden;
    private final Iterator<Series> unopened;
    private Series opened;
    private Iterator<Moment> times = Collections.emptyIterator();
    private Occurrence next;

    /**
     * Prepares a search.
     *
     * @param wanted which instances are wanted of those that meet the range
     */
    OccurrenceSearch(Place place, Predicate<Occurrence> wanted, TimeRange range, TimeZones zones, StepBudget budget) {
        this.place = place;
        this.wanted = wanted;
        this.range = range;
        this.zones = zones;
        this.budget = budget;
        overridden = place.overridden().iterator();
        unopened = place.series().iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null && (overridden.hasNext() || times.hasNext() || unopened.hasNext())) {
            advance();
        }
        return next != null;
    }

    @Override
    public Occurrence next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Occurrence result = next;
        next = null;
        return result;
    }

    private void advance() {
        if (overridden.hasNext()) {
            Overridden override = overridden.next();
            if (budget.spendOnWritten()) {
                offer(override.occurrence(zones));
            }
        } else if (times.hasNext()) {
            Moment moment = times.next();
            if (!place.overrides().replace(moment)) {
                offer(place.overrides().following(moment, opened.occurrence(moment), zones));
            }
        } else {
            opened = unopened.next();
            times = opened.times(startsFor(opened), budget);
        }
    }

    private void offer(Occurrence occurrence) {
        if (occurrence.meets(range) && wanted.test(occurrence)) {
            next = occurrence;
        }
    }

    /** When an instance of a series can start that meets the range. */
    private TimeRange startsFor(Series series) {
        long reach = place.overrides().reach();
        long before = Math.max(series.longest(), reach) + BESIDE;
        long after = reach + BESIDE;
        long start = range.start() < Span.UNBOUNDED_START + before ? Span.UNBOUNDED_START : range.start() - before;
        long end = range.end() > Span.UNBOUNDED_END - after ? Span.UNBOUNDED_END : range.end() + after;
        return new TimeRange(start, end);
    }
}
