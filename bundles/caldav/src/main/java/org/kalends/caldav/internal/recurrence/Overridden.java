/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/**
 * An instance that a component with RECURRENCE-ID describes (RFC 5545 section 3.8.4.4). What has no date of its own, as a VTODO
 * or VJOURNAL need not have one, takes place when the series says: it begins at its RECURRENCE-ID and lasts as long as that
 * instance would.
 *
 * @param component the component
 * @param dated the component that gives it its dates: itself or the master
 * @param id which instance, in the form of its series
 * @param place the same as its series tells instances apart
 * @param timing when it takes place
 * @param andFuture whether all later instances follow it (RANGE=THISANDFUTURE)
 * @param shift by how much it moved on the wall clock
 */
record Overridden(
        Component component,
        Component dated,
        CalendarTime id,
        Moment place,
        Timing timing,
        boolean andFuture,
        Duration shift) {
    private static final long TWO_DAYS = 172_800;

    /**
     * Reads a component with RECURRENCE-ID.
     *
     * @param master the series it belongs to, if the object has it
     * @throws MalformedCalendarException when a date, time or duration is malformed
     */
    static Overridden of(Component component, Optional<Series> master, TimeZones zones)
            throws MalformedCalendarException {
        Property line = component.property("RECURRENCE-ID").orElseThrow();
        CalendarTime written = CalendarTime.of(line);
        boolean andFuture = line.parameter("RANGE")
                .map(PropertyParameter::text)
                .filter("THISANDFUTURE"::equalsIgnoreCase)
                .isPresent();
        InstanceClock clock = master.map(Series::clock).orElseGet(() -> new InstanceClock(written, zones));
        Moment place = clock.moment(written);
        CalendarTime id = clock.time(place);
        Optional<Timing> own = Timing.of(component, zones);
        Timing timing = own.isPresent() ? own.get() : ofInstance(component, id, place, master);
        LocalDateTime inForm = zones.inFormOf(timing.start(), id).local();
        Duration shift = Duration.between(inForm, timing.start().local());
        Component dated =
                own.isPresent() ? component : master.map(Series::component).orElse(component);
        return new Overridden(component, dated, id, place, timing, andFuture, shift);
    }

    private static Timing ofInstance(Component component, CalendarTime id, Moment place, Optional<Series> master)
            throws MalformedCalendarException {
        Timing instance = master.map(series -> series.timing().with(id, series.lengthOf(place)))
                .orElseGet(() -> new Timing(id, Length.ZERO, 0, 0));
        Optional<Property> duration = component.property("DURATION");
        return duration.isPresent() ? instance.with(id, Timing.lasting(duration.get())) : instance;
    }

    /** The instance itself. */
    Occurrence occurrence(TimeZones zones) {
        return timing.occurrence(component, dated, id, timing.start(), timing.length(), zones);
    }

    /** What becomes of a later instance that follows this one. */
    Occurrence following(Occurrence later, TimeZones zones) {
        LocalDateTime there =
                zones.inFormOf(timing.start(), later.recurrenceId()).local();
        CalendarTime start = timing.start().at(there.plus(shift));
        return timing.occurrence(component, dated, later.recurrenceId(), start, timing.length(), zones);
    }

    /** How far from its place in the series an instance can reach, in seconds; zones and clock changes add to what it moved. */
    long reach() {
        return Math.abs(shift.getSeconds()) + timing.length().most() + TWO_DAYS;
    }
}
