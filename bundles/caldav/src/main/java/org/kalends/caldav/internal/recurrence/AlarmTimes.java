/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.zone.ZoneRules;
import java.util.Iterator;
import java.util.Optional;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;
import org.kalends.storage.api.Span;

/**
 * When a VALARM goes off (RFC 5545 section 3.6.6), repetitions included, for every instance of its parent. Days and weeks of
 * its durations are days on the calendar (section 3.3.6), by the clock of the time it is related to.
 */
public final class AlarmTimes {
    private final Component parent;
    private final TimeZones zones;
    private final Optional<Property> trigger;
    private final Repetition repetition;

    /**
     * Reads an alarm.
     *
     * @param alarm the VALARM
     * @param parent the event or task it is in
     * @throws MalformedCalendarException when its duration is malformed
     */
    public AlarmTimes(Component alarm, Component parent, TimeZones zones) throws MalformedCalendarException {
        this.parent = parent;
        this.zones = zones;
        trigger = alarm.property("TRIGGER");
        repetition = Repetition.of(alarm);
    }

    /**
     * Whether the alarm goes off in a range (RFC 4791 section 9.9).
     *
     * @param set the instances of the object its parent belongs to
     * @throws MalformedCalendarException when its trigger or a time of its parent is malformed
     */
    public boolean meet(RecurrenceSet set, TimeRange range, StepBudget budget) throws MalformedCalendarException {
        if (trigger.isEmpty()) {
            return false;
        }
        String value = trigger.get().value().strip();
        if (!value.isEmpty() && Character.isDigit(value.charAt(0))) {
            CalendarTime time = CalendarTime.of(trigger.get());
            return repetition.goesOff(Moment.of(time.local(), zones.rules(time)), zones.rules(time), range);
        }
        NominalDuration offset = NominalDuration.parse(value);
        boolean fromEnd = trigger.get()
                .parameter("RELATED")
                .map(PropertyParameter::text)
                .filter("END"::equalsIgnoreCase)
                .isPresent();
        Iterator<Occurrence> occurrences = set.occurrencesOf(parent, relatedTo(range, offset), budget);
        while (occurrences.hasNext()) {
            Occurrence occurrence = occurrences.next();
            ZoneRules clock = fromEnd ? clockOfEnd(occurrence) : zones.rules(occurrence.start());
            Moment related = fromEnd
                    ? Moment.at(occurrence.ends(), clock)
                    : new Moment(occurrence.start().local(), occurrence.begins());
            if (repetition.goesOff(Moment.at(offset.after(related, clock), clock), clock, range)) {
                return true;
            }
        }
        return false;
    }

    /** The clock of DTEND or DUE where there is one, for it may be another than that of DTSTART. */
    private ZoneRules clockOfEnd(Occurrence occurrence) throws MalformedCalendarException {
        for (String name : new String[] {"DTEND", "DUE"}) {
            Optional<Property> end = occurrence.dated().property(name);
            if (end.isPresent()) {
                return zones.rules(CalendarTime.of(end.get()));
            }
        }
        return zones.rules(occurrence.start());
    }

    /** Where the time an alarm is related to must be for the alarm to go off in a range. */
    private TimeRange relatedTo(TimeRange range, NominalDuration offset) {
        long earliest = offset.longestSeconds() + repetition.longest();
        long latest = offset.shortestSeconds();
        long start = range.start() == Span.UNBOUNDED_START ? range.start() : range.start() - earliest - 1;
        long end = range.end() == Span.UNBOUNDED_END ? range.end() : range.end() - latest + 1;
        return new TimeRange(start, end);
    }
}
