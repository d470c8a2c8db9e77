/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/**
 * When a component takes place. A task without DTSTART, as many clients send them, stands where its DUE is, and that is
 * where its recurrences are counted from. The margins make the comparisons of RFC 4791 section 9.9 that include an
 * end ({@code <=}) into those that do not: times have whole seconds.
 *
 * @param start DTSTART, or the DUE of a task without
 * @param length from there to the end
 * @param before seconds by which a range may miss the start and still meet the component
 * @param after seconds by which a range may miss the end and still meet the component
 */
record Timing(CalendarTime start, Length length, int before, int after) {
    private static final Length ONE_DAY = new Length.Nominal(new NominalDuration(1, 0));

    /** The property that gives a component its place in time; empty when it has none. */
    static Optional<Property> anchor(Component component) {
        Optional<Property> start = component.property("DTSTART");
        return start.isEmpty() && component.name().equals("VTODO") ? component.property("DUE") : start;
    }

    /**
     * The timing of a component.
     *
     * @return empty when it has no place in time
     * @throws MalformedCalendarException when a date, time or duration is malformed
     */
    static Optional<Timing> of(Component component, TimeZones zones) throws MalformedCalendarException {
        Optional<Property> anchor = anchor(component);
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        CalendarTime start = CalendarTime.of(anchor.get());
        if (anchor.get().name().equals("DUE")) {
            return Optional.of(new Timing(start, Length.ZERO, 1, 0));
        }
        return Optional.of(
                switch (component.name()) {
                    case "VTODO" -> task(component, start, zones);
                    case "VJOURNAL" -> new Timing(start, start.isDate() ? ONE_DAY : Length.ZERO, 0, 0);
                    default -> event(component, start, zones);
                });
    }

    private static Timing event(Component component, CalendarTime start, TimeZones zones)
            throws MalformedCalendarException {
        Optional<Property> end = component.property("DTEND");
        Optional<Property> duration = component.property("DURATION");
        Length length = Length.ZERO;
        if (end.isPresent()) {
            length = between(start, CalendarTime.of(end.get()), zones);
        } else if (duration.isPresent()) {
            length = lasting(duration.get());
        }
        return new Timing(start, wholeDay(start, length), 0, 0);
    }

    /** An all-day event covers its day even where a client gave it the length zero. */
    private static Length wholeDay(CalendarTime start, Length length) {
        boolean empty = length instanceof Length.Nominal nominal
                ? nominal.duration().isZero()
                : ((Length.Exact) length).seconds() == 0;
        return start.isDate() && empty ? ONE_DAY : length;
    }

    private static Timing task(Component component, CalendarTime start, TimeZones zones)
            throws MalformedCalendarException {
        Optional<Property> due = component.property("DUE");
        Optional<Property> duration = component.property("DURATION");
        if (due.isPresent()) {
            CalendarTime end = CalendarTime.of(due.get());
            int margin = zones.epoch(end) <= zones.epoch(start) ? 1 : 0;
            return new Timing(start, between(start, end, zones), margin, margin);
        }
        if (duration.isPresent()) {
            NominalDuration nominal = NominalDuration.parse(duration.get().value());
            return new Timing(start, lasting(duration.get()), nominal.isZero() ? 1 : 0, 1);
        }
        return new Timing(start, Length.ZERO, 0, 0);
    }

    /** The same with another start and length. */
    Timing with(CalendarTime otherStart, Length otherLength) {
        return new Timing(otherStart, otherLength, before, after);
    }

    /** How long a DURATION is; a negative one, which may not be, is none. */
    static Length lasting(Property duration) throws MalformedCalendarException {
        NominalDuration nominal = NominalDuration.parse(duration.value());
        return nominal.isNegative() ? Length.ZERO : new Length.Nominal(nominal);
    }

    private static Length between(CalendarTime start, CalendarTime end, TimeZones zones) {
        if (start.isDate() && end.isDate()) {
            long days = ChronoUnit.DAYS.between(start.local(), end.local());
            return new Length.Nominal(new NominalDuration(Math.max(0, days), 0));
        }
        return new Length.Exact(Math.max(0, zones.epoch(end) - zones.epoch(start)));
    }

    /**
     * The instance of a component that starts at a time.
     *
     * @param dated the component that gives it its dates
     * @param instanceLength how long this one is
     */
    Occurrence occurrence(
            Component component,
            Component dated,
            CalendarTime id,
            CalendarTime instanceStart,
            Length instanceLength,
            TimeZones zones) {
        ZoneRules rules = zones.rules(instanceStart);
        long begins = TimeZones.epoch(instanceStart.local(), rules);
        long ends = Math.max(begins, instanceLength.end(new Moment(instanceStart.local(), begins), rules));
        return new Occurrence(component, dated, id, instanceStart, begins, ends, begins - before, ends + after);
    }
}
