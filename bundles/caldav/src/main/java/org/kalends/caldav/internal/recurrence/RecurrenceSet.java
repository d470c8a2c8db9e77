/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Span;

/**
 * The instances of the components of one object that are dated: masters, overrides, overrides without master (RFC 5545
 * section 3.8.5). Made one by one as they are asked for.
 */
public final class RecurrenceSet {
    private final TimeZones zones;
    private final Map<Component, Series> series = new IdentityHashMap<>(1);
    private final List<Series> inOrder = new ArrayList<>(1);
    private final Overrides overrides = new Overrides();

    /**
     * Reads components.
     *
     * @param components those with one UID; those that are not dated are passed over
     * @param zones the zones of their object
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     */
    public RecurrenceSet(List<Component> components, TimeZones zones) throws MalformedCalendarException {
        this.zones = zones;
        List<Component> overriding = new ArrayList<>(0);
        for (Component component : components) {
            if (isOverride(component)) {
                overriding.add(component);
            } else {
                Optional<Timing> timing = Timing.of(component, zones);
                if (timing.isPresent()) {
                    Series one = new Series(component, timing.get(), zones);
                    series.put(component, one);
                    inOrder.add(one);
                }
            }
        }
        Optional<Series> master = inOrder.stream().findFirst();
        for (Component component : overriding) {
            overrides.add(Overridden.of(component, master, zones));
        }
    }

    private static boolean isOverride(Component component) {
        return component.has("RECURRENCE-ID");
    }

    /**
     * Whether a component has a place in time: a DTSTART, as a task at least a DUE, or the instance that it stands for.
     */
    public static boolean isDated(Component component) {
        return Timing.anchor(component).isPresent() || isOverride(component);
    }

    /** Whether there is more than one instance, or could be. */
    public boolean recurs() {
        return !overrides.isEmpty() || inOrder.stream().anyMatch(Series::recurs);
    }

    /** Whether there is always one more instance. */
    public boolean isEndless() {
        return inOrder.stream().anyMatch(Series::isEndless);
    }

    /** Whether the moments of some instances depend on who asks: dates and times without a known zone. */
    public boolean dependsOnAsker() {
        return inOrder.stream().anyMatch(one -> one.clock().dependsOnAsker())
                || overrides.all().stream()
                        .anyMatch(
                                one -> InstanceClock.dependsOnAsker(one.timing().start(), zones));
    }

    /**
     * The instances that meet a range: first the overridden ones, then the others in order of their series.
     *
     * @param budget what the search may cost; when it is spent no rule gives an instance any more
     */
    public Iterator<Occurrence> occurrences(TimeRange range, StepBudget budget) {
        OccurrenceSearch.Place everywhere = new OccurrenceSearch.Place(overrides.all(), inOrder, overrides);
        return new OccurrenceSearch(everywhere, occurrence -> true, range, zones, budget);
    }

    /** The instances that meet a range and that one component describes. */
    Iterator<Occurrence> occurrencesOf(Component component, TimeRange range, StepBudget budget) {
        boolean andFuture = overrides.of(component).map(Overridden::andFuture).orElse(false) && !budget.exhausted();
        Series own = series.get(component);
        List<Series> searched = andFuture ? inOrder : own == null ? List.of() : List.of(own);
        OccurrenceSearch.Place place = new OccurrenceSearch.Place(overrides.only(component), searched, overrides);
        return new OccurrenceSearch(place, occurrence -> occurrence.component() == component, range, zones, budget);
    }

    /** Whether an instance that a component describes meets a range. */
    public boolean meets(Component component, TimeRange range, StepBudget budget) {
        return occurrencesOf(component, range, budget).hasNext();
    }

    /**
     * Whether an override has to do with a range: the instance meets it, would meet it without the override, or instances
     * that follow the override could (RFC 4791 section 9.6.6).
     */
    public boolean concerns(Component override, TimeRange range) {
        Optional<Overridden> found = overrides.of(override);
        if (found.isEmpty()) {
            return true;
        }
        Overridden one = found.get();
        Occurrence moved = one.occurrence(zones);
        Occurrence unmoved = inOrder.isEmpty() ? moved : inOrder.get(0).occurrence(one.place());
        return moved.meets(range)
                || unmoved.meets(range)
                || one.andFuture() && Math.min(moved.begins(), unmoved.begins()) < range.end();
    }

    /**
     * What contains every instance; the end of what goes on for ever is {@link Span#UNBOUNDED_END}. A series without any
     * instance is where it would begin.
     *
     * @param budget what the search may cost; when it is spent the end is taken for unbounded
     * @return empty when nothing is dated
     */
    public Optional<Extent> hull(StepBudget budget) {
        List<Extent> extents = new ArrayList<>();
        overrides
                .all()
                .forEach(override -> extents.add(override.occurrence(zones).extent()));
        inOrder.forEach(one -> extents.add(hull(one, budget)));
        Optional<Extent> hull = extents.stream().reduce(Extent::and);
        return hull.map(extent -> budget.exhausted() ? new Extent(extent.from(), Span.UNBOUNDED_END) : extent);
    }

    private Extent hull(Series one, StepBudget budget) {
        OccurrenceSearch.Place place = new OccurrenceSearch.Place(List.of(), List.of(one), overrides);
        Iterator<Occurrence> occurrences =
                new OccurrenceSearch(place, occurrence -> true, TimeRange.ALWAYS, zones, budget);
        Optional<Extent> hull = Optional.empty();
        boolean goesOn = false;
        while (!goesOn && occurrences.hasNext()) {
            Occurrence occurrence = occurrences.next();
            hull = Optional.of(hull.map(occurrence.extent()::and).orElseGet(occurrence::extent));
            goesOn = one.isEndless() && !one.isWritten(one.clock().moment(occurrence.recurrenceId()));
        }
        Extent start = one.beginning();
        Extent found =
                hull.isEmpty() || budget.exhausted() ? hull.map(start::and).orElse(start) : hull.get();
        long end = goesOn
                ? Span.UNBOUNDED_END
                : Math.max(found.to(), one.latestEnd().orElse(found.to()));
        return new Extent(found.from(), end);
    }
}
