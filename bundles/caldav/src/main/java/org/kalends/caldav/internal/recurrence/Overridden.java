/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.Duration;
import java.time.LocalDateTime;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Parameter;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeZones;

/**
 * An instance that a component with RECURRENCE-ID describes (RFC 5545 section 3.8.4.4).
 *
 * @param component the component
 * @param id which instance
 * @param idEpoch the same in seconds since the epoch
 * @param timing when it takes place
 * @param andFuture whether all later instances follow it (RANGE=THISANDFUTURE)
 * @param shift by how much it moved on the wall clock
 */
record Overridden(
        Component component, CalendarTime id, long idEpoch, Timing timing, boolean andFuture, Duration shift) {
    /**
     * Reads a dated component with RECURRENCE-ID.
     *
     * @throws MalformedCalendarException when a date or time is malformed
     */
    static Overridden of(Component component, Timing timing, TimeZones zones) throws MalformedCalendarException {
        Property line = component.property("RECURRENCE-ID").orElseThrow();
        CalendarTime id = CalendarTime.of(line);
        boolean andFuture = line.parameter("RANGE")
                .map(Parameter::text)
                .filter("THISANDFUTURE"::equalsIgnoreCase)
                .isPresent();
        LocalDateTime inForm = zones.inFormOf(timing.start(), id).local();
        Duration shift = Duration.between(inForm, timing.start().local());
        return new Overridden(component, id, zones.epoch(id), timing, andFuture, shift);
    }

    /** The instance itself. */
    Occurrence occurrence(TimeZones zones) {
        return timing.occurrence(component, id, timing.start(), timing.length(), zones);
    }

    /** How far from its place in the series an instance can reach, in seconds. */
    long reach() {
        return Math.abs(shift.getSeconds()) + timing.length().most();
    }
}
