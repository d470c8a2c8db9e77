/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.storage.api.Span;

/**
 * The instances of the components of one object that are dated: masters, overrides, overrides without master (RFC 5545
 * section 3.8.5). Made one by one as they are asked for.
 */
public final class RecurrenceSet {
    private static final long DAY = 86_400;
    private static final long FIRST_SECOND = -62_135_596_800L; // year 1

    private final TimeZones zones;
    private final List<Series> series = new ArrayList<>(1);
    private final TreeMap<Long, Overridden> overrides = new TreeMap<>();
    private final TreeMap<Long, Overridden> withFuture = new TreeMap<>();
    private final Map<Component, Overridden> byComponent = new IdentityHashMap<>();
    private long furthestReach;

    /**
     * Reads components.
     *
     * @param components those with one UID; those that are not dated are passed over
     * @param zones the zones of their object
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     */
    public RecurrenceSet(List<Component> components, TimeZones zones) throws MalformedCalendarException {
        this.zones = zones;
        for (Component component : components) {
            Optional<Timing> timing = Timing.of(component, zones);
            if (timing.isPresent() && component.has("RECURRENCE-ID")) {
                Overridden override = Overridden.of(component, timing.get(), zones);
                overrides.put(override.idEpoch(), override);
                byComponent.put(component, override);
                if (override.andFuture()) {
                    withFuture.put(override.idEpoch(), override);
                    furthestReach = Math.max(furthestReach, override.reach());
                }
            } else if (timing.isPresent()) {
                series.add(new Series(component, timing.get(), zones));
            }
        }
    }

    /** Whether a component has a place in time: a DTSTART, or as a task at least a DUE. */
    public static boolean isDated(Component component) {
        return Timing.anchor(component).isPresent();
    }

    /** Whether there is more than one instance, or could be. */
    public boolean recurs() {
        return !overrides.isEmpty() || series.stream().anyMatch(Series::recurs);
    }

    /** Whether the instances go on for ever. */
    public boolean isEndless() {
        return series.stream().anyMatch(Series::isEndless);
    }

    /** Whether the moments of some instances depend on who asks: dates and times without a known zone. */
    public boolean dependsOnAsker() {
        return series.stream().anyMatch(Series::dependsOnAsker)
                || overrides.values().stream().anyMatch(this::dependsOnAsker);
    }

    private boolean dependsOnAsker(Overridden override) {
        CalendarTime start = override.timing().start();
        return start.dependsOnAsker() || start.form() == CalendarTime.Form.ZONED && !zones.knows(start.zone());
    }

    /**
     * The instances that meet a range: first the overridden ones, then the others in order of their series.
     *
     * @param budget what the search may cost; when it is spent there are no more instances
     */
    public Iterator<Occurrence> occurrences(TimeRange range, StepBudget budget) {
        return new Search(range, budget);
    }

    /** Whether an instance that a component describes meets a range. */
    public boolean meets(Component component, TimeRange range, StepBudget budget) {
        Overridden override = byComponent.get(component);
        if (override != null && !override.andFuture()) {
            return override.occurrence(zones).meets(range);
        }
        Iterator<Occurrence> occurrences = occurrences(range, budget);
        while (occurrences.hasNext()) {
            if (occurrences.next().component() == component) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an override has to do with a range: the instance meets it, would meet it without the override, or instances
     * that follow the override could (RFC 4791 section 9.6.6).
     */
    public boolean concerns(Component override, TimeRange range) {
        Overridden one = byComponent.get(override);
        if (one == null) {
            return true;
        }
        long length = series.stream().mapToLong(Series::longest).max().orElse(0);
        return one.occurrence(zones).meets(range)
                || range.meets(one.idEpoch(), one.idEpoch() + length)
                || one.andFuture() && one.idEpoch() < range.end();
    }

    /**
     * What contains every instance; the end of an endless series is {@link Span#UNBOUNDED_END}.
     *
     * @param budget what the search may cost; when it is spent the end is taken for unbounded
     * @return empty when there is no instance
     */
    public Optional<Extent> hull(StepBudget budget) {
        long from = Span.UNBOUNDED_END;
        long to = Span.UNBOUNDED_START;
        Iterator<Occurrence> occurrences = occurrences(TimeRange.ALWAYS, budget);
        boolean endless = isEndless();
        // The overridden instances come first; an endless series is known from its first instance after them
        for (int seen = 0; occurrences.hasNext() && !(endless && seen > overrides.size()); seen++) {
            Occurrence occurrence = occurrences.next();
            from = Math.min(from, occurrence.from());
            to = Math.max(to, occurrence.to());
        }
        if (from > to) {
            return Optional.empty();
        }
        return Optional.of(new Extent(from, endless || budget.exhausted() ? Span.UNBOUNDED_END : to));
    }

    private final class Search implements Iterator<Occurrence> {
        private final TimeRange range;
        private final StepBudget budget;
        private final Iterator<Overridden> overridden = overrides.values().iterator();
        private final Iterator<Series> unopened = series.iterator();
        private Series opened;
        private Iterator<LocalDateTime> times = Collections.emptyIterator();
        private long last;
        private Occurrence next;

        Search(TimeRange range, StepBudget budget) {
            this.range = range;
            this.budget = budget;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !budget.exhausted() && isUnfinished()) {
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

        private boolean isUnfinished() {
            return overridden.hasNext() || times.hasNext() || unopened.hasNext();
        }

        private void advance() {
            if (overridden.hasNext()) {
                Overridden override = overridden.next();
                if (budget.spend()) {
                    offer(override.occurrence(zones));
                }
            } else if (times.hasNext()) {
                Occurrence regular = opened.occurrence(times.next());
                if (regular.begins() >= last) {
                    times = Collections.emptyIterator();
                } else if (!overrides.containsKey(regular.begins())) {
                    offer(withFutureOverride(regular));
                }
            } else {
                open(unopened.next());
            }
        }

        private void offer(Occurrence occurrence) {
            if (occurrence.meets(range)) {
                next = occurrence;
            }
        }

        private void open(Series one) {
            opened = one;
            long margin = Math.max(one.longest(), furthestReach) + DAY;
            ZoneRules rules = zones.rules(one.start());
            boolean fromFirst = range.start() < FIRST_SECOND + margin;
            LocalDateTime from = fromFirst ? LocalDateTime.MIN : TimeZones.local(range.start() - margin, rules);
            last = range.end() > Span.UNBOUNDED_END - margin ? Span.UNBOUNDED_END : range.end() + margin;
            times = one.times(from, budget);
        }
    }

    private Occurrence withFutureOverride(Occurrence occurrence) {
        Map.Entry<Long, Overridden> earlier = withFuture.floorEntry(occurrence.begins());
        if (earlier == null) {
            return occurrence;
        }
        Overridden override = earlier.getValue();
        Timing timing = override.timing();
        LocalDateTime place =
                zones.inFormOf(timing.start(), occurrence.recurrenceId()).local();
        CalendarTime start = timing.start().at(place.plus(override.shift()));
        return timing.occurrence(override.component(), occurrence.recurrenceId(), start, timing.length(), zones);
    }
}
