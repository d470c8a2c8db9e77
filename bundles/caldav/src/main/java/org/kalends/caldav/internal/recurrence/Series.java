/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.RecurrenceRule;
import org.kalends.caldav.internal.time.RuleIterator;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeZones;

/** A component without RECURRENCE-ID and the instances it gives, whether one or many. */
final class Series {
    private final Component component;
    private final Timing timing;
    private final TimeZones zones;
    private final List<RecurrenceRule> rules = new ArrayList<>(1);
    private final List<RecurrenceRule> exceptionRules = new ArrayList<>(0);
    private final TreeSet<LocalDateTime> dates = new TreeSet<>();
    private final Set<LocalDateTime> exceptions = new HashSet<>();
    private final Set<LocalDateTime> exceptionDays = new HashSet<>();
    private final Map<LocalDateTime, Length> periods = new HashMap<>();

    /**
     * Reads a component.
     *
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     */
    Series(Component component, Timing timing, TimeZones zones) throws MalformedCalendarException {
        this.component = component;
        this.timing = timing;
        this.zones = zones;
        dates.add(timing.start().local());
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
            CalendarTime start = starts.get(i);
            LocalDateTime local = zones.inFormOf(timing.start(), start).local();
            dates.add(local);
            int slash = values.get(i).indexOf('/');
            if (slash >= 0) {
                periods.put(
                        local, periodLength(start, values.get(i).substring(slash + 1), CalendarTime.tzid(property)));
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
                exceptionDays.add(time.local());
            } else {
                exceptions.add(zones.inFormOf(timing.start(), time).local());
            }
        }
    }

    Component component() {
        return component;
    }

    /** Whether it has more than one instance, or could have. */
    boolean recurs() {
        return !rules.isEmpty() || dates.size() > 1;
    }

    /** Whether its instances go on for ever. */
    boolean isEndless() {
        return rules.stream().anyMatch(RecurrenceRule::isEndless);
    }

    /** Whether the moments it means depend on who asks. */
    boolean dependsOnAsker() {
        CalendarTime start = timing.start();
        return start.dependsOnAsker() || start.form() == CalendarTime.Form.ZONED && !zones.knows(start.zone());
    }

    CalendarTime start() {
        return timing.start();
    }

    /** No instance is longer, in seconds. */
    long longest() {
        long longest = timing.length().most();
        for (Length length : periods.values()) {
            longest = Math.max(longest, length.most());
        }
        return longest;
    }

    /** The times of its instances on the wall clock; those before {@code from} may be left out. */
    Iterator<LocalDateTime> times(LocalDateTime from, StepBudget budget) {
        List<Iterator<LocalDateTime>> given = new ArrayList<>(2);
        given.add(dates.iterator());
        rules.forEach(rule -> given.add(iterator(rule, from, budget)));
        List<Iterator<LocalDateTime>> taken = new ArrayList<>(0);
        exceptionRules.forEach(rule -> taken.add(iterator(rule, from, budget)));
        return new InstanceTimes(given, taken, this::isException, budget);
    }

    private boolean isException(LocalDateTime time) {
        return exceptions.contains(time)
                || !exceptionDays.isEmpty() && exceptionDays.contains(time.with(LocalTime.MIDNIGHT));
    }

    private Iterator<LocalDateTime> iterator(RecurrenceRule rule, LocalDateTime from, StepBudget budget) {
        LocalDateTime until = rule.until().map(this::lastTime).orElse(LocalDateTime.MAX);
        return new RuleIterator(rule, timing.start().local(), timing.start().isDate(), until, from, budget);
    }

    /** UNTIL on the wall clock of the series; a DATE includes its day, a time without zone is on that clock already. */
    private LocalDateTime lastTime(CalendarTime until) {
        if (timing.start().isDate()) {
            return until.local().with(LocalTime.MIDNIGHT);
        }
        if (until.isDate()) {
            return until.local().with(LocalTime.MAX);
        }
        return until.form() == CalendarTime.Form.UTC
                ? zones.inFormOf(timing.start(), until).local()
                : until.local();
    }

    /** The instance that starts at a time of {@link #times}. */
    Occurrence occurrence(LocalDateTime time) {
        CalendarTime start = timing.start().at(time);
        return timing.occurrence(component, start, start, periods.getOrDefault(time, timing.length()), zones);
    }
}
