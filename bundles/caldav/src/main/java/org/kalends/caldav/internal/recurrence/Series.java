/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kalends.caldav.internal.time.Beginning;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.RecurrenceRule;
import org.kalends.caldav.internal.time.RuleIterator;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/** A component without RECURRENCE-ID and the instances it gives, whether one or many. */
final class Series {
    /** Makes the iterator of a rule. */
    private interface Maker {
        RuleIterator make(RecurrenceRule rule, Beginning beginning, TimeRange range, StepBudget budget);
    }

    private final Component component;
    private final Timing timing;
    private final TimeZones zones;
    private final InstanceClock clock;
    private final List<RecurrenceRule> rules = new ArrayList<>(1);
    private final List<RecurrenceRule> exceptionRules = new ArrayList<>(0);
    private final TreeMap<Long, Moment> dates = new TreeMap<>();
    private final Set<Long> exceptions = new HashSet<>();
    private final Set<LocalDate> exceptionDays = new HashSet<>();
    private final Map<Long, Length> periods = new HashMap<>();
    private long longest;

    /**
     * Reads a component.
     *
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     */
    Series(Component component, Timing timing, TimeZones zones) throws MalformedCalendarException {
        this.component = component;
        this.timing = timing;
        this.zones = zones;
        clock = new InstanceClock(timing.start(), zones);
        longest = timing.length().most();
        Moment first = clock.moment(timing.start());
        dates.put(first.epoch(), first);
        for (Property property : component.properties()) {
            switch (property.name()) {
                case "RRULE" -> rules.add(RecurrenceRule.parse(property.value()));
                case "EXRULE" -> exceptionRules.add(RecurrenceRule.parse(property.value()));
                case "RDATE" -> addDates(property);
                case "EXDATE" -> addExceptions(property);
                default -> {}
            }
        }
    }

    private void addDates(Property property) throws MalformedCalendarException {
        List<String> values = CalendarTime.values(property);
        List<CalendarTime> starts = CalendarTime.listOf(property);
        for (int i = 0; i < starts.size(); i++) {
            Moment moment = clock.moment(starts.get(i));
            dates.put(moment.epoch(), moment);
            int slash = values.get(i).indexOf('/');
            if (slash >= 0) {
                String end = values.get(i).substring(slash + 1);
                Length length = periodLength(starts.get(i), end, CalendarTime.tzid(property));
                periods.put(moment.epoch(), length);
                longest = Math.max(longest, length.most());
            }
        }
    }

    private Length periodLength(CalendarTime start, String end, String zone) throws MalformedCalendarException {
        if (end.startsWith("P") || end.startsWith("+P")) {
            return new Length.Nominal(NominalDuration.parse(end));
        }
        return new Length.Exact(Math.max(0, zones.epoch(CalendarTime.parse(end, zone)) - zones.epoch(start)));
    }

    private void addExceptions(Property property) throws MalformedCalendarException {
        for (CalendarTime time : CalendarTime.listOf(property)) {
            if (time.isDate() && !timing.start().isDate()) {
                exceptionDays.add(time.local().toLocalDate());
            } else {
                exceptions.add(clock.moment(time).epoch());
            }
        }
    }

    Component component() {
        return component;
    }

    Timing timing() {
        return timing;
    }

    InstanceClock clock() {
        return clock;
    }

    /** Whether it has more than one instance, or could have. */
    boolean recurs() {
        return !rules.isEmpty() || dates.size() > 1;
    }

    /** Whether its rules have no end. */
    boolean isEndless() {
        return rules.stream().anyMatch(RecurrenceRule::isEndless);
    }

    /** No instance is longer, in seconds. */
    long longest() {
        return longest;
    }

    /** How long the instance at a moment is. */
    Length lengthOf(Moment moment) {
        return periods.getOrDefault(moment.epoch(), timing.length());
    }

    /** Whether an instance stands in DTSTART or RDATE. */
    boolean isWritten(Moment moment) {
        return dates.containsKey(moment.epoch());
    }

    /** The moment of its start, whether or not that is an instance. */
    Extent beginning() {
        long epoch = zones.epoch(timing.start());
        return new Extent(epoch, epoch);
    }

    /** A moment that no instance of its rules ends after, whoever asks; empty where its instances say that themselves. */
    Optional<Long> latestEnd() {
        return rules.stream()
                .flatMap(rule -> rule.until().stream())
                .filter(until -> clock.dependsOnAsker() && !InstanceClock.dependsOnAsker(until, zones))
                .map(until -> zones.epoch(until) + longest)
                .max(Comparator.naturalOrder());
    }

    /** Its instances that start in a range. */
    Iterator<Moment> times(TimeRange range, StepBudget budget) {
        TimeRange wanted = clock.instances(range);
        return new InstanceTimes(
                dates.subMap(wanted.start(), wanted.end()).values(),
                iterators(rules, wanted, RuleIterator::new, budget),
                iterators(exceptionRules, wanted, RuleIterator::ofExceptions, budget),
                this::isException,
                budget);
    }

    private boolean isException(Moment moment) {
        return exceptions.contains(moment.epoch())
                || !exceptionDays.isEmpty()
                        && exceptionDays.contains(moment.local().toLocalDate());
    }

    private List<RuleIterator> iterators(List<RecurrenceRule> all, TimeRange wanted, Maker maker, StepBudget budget) {
        List<RuleIterator> iterators = new ArrayList<>(all.size());
        for (RecurrenceRule rule : all) {
            long end = rule.until()
                    .map(until -> Math.min(wanted.end(), lastMoment(until) + 1))
                    .orElse(wanted.end());
            if (end > wanted.start() && budget.spend(rule.weight())) {
                iterators.add(maker.make(rule, clock.beginning(), new TimeRange(wanted.start(), end), budget));
            }
        }
        return iterators;
    }

    /** The last moment that UNTIL lets through; a DATE includes its day. */
    private long lastMoment(CalendarTime until) {
        boolean wholeDay = until.isDate() && !timing.start().isDate();
        return clock.moment(wholeDay ? timing.start().at(until.local().with(LocalTime.MAX.withNano(0))) : until)
                .epoch();
    }

    /** The instance at a moment. */
    Occurrence occurrence(Moment moment) {
        CalendarTime start = clock.time(moment);
        return timing.occurrence(component, component, start, start, lengthOf(moment), zones);
    }
}
