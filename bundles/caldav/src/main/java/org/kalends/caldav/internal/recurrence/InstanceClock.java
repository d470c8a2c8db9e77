/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.kalends.caldav.internal.time.Beginning;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.ClockChanges;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.storage.api.Span;

/**
 * How a series tells its instances apart: by the moment where its zone is known, so that RDATE, EXDATE and RECURRENCE-ID may
 * have any form (RFC 5545 section 3.8.5). Dates and floating times are told apart by what stands on the wall, as if that were
 * UTC, for their instances are the same whoever asks.
 */
final class InstanceClock {
    private final CalendarTime start;
    private final TimeZones zones;
    private final boolean byWall;
    private final ZoneRules clock;

    /**
     * The clock of a series.
     *
     * @param start its DTSTART
     */
    InstanceClock(CalendarTime start, TimeZones zones) {
        this.start = start;
        this.zones = zones;
        byWall = dependsOnAsker(start, zones);
        clock = byWall ? TimeZones.UTC : zones.rules(start);
    }

    /** Whether the moment that a time means depends on who asks. */
    static boolean dependsOnAsker(CalendarTime time, TimeZones zones) {
        return time.dependsOnAsker() || time.form() == CalendarTime.Form.ZONED && !zones.knows(time.zone());
    }

    /** Whether the moments of the instances depend on who asks. */
    boolean dependsOnAsker() {
        return byWall;
    }

    Beginning beginning() {
        return new Beginning(start.local(), start.isDate(), clock);
    }

    /** The instance that a time of any form names; one without zone is on the wall of the series. */
    Moment moment(CalendarTime time) {
        if (start.isDate() || time.isDate()) {
            return Moment.of(zones.inFormOf(start, time).local(), clock);
        }
        if (dependsOnAsker(time, zones)) {
            return Moment.of(time.local(), clock);
        }
        long epoch = zones.epoch(time);
        return byWall
                ? Moment.of(TimeZones.local(epoch, zones.rules(start)), clock)
                : new Moment(localAt(time, epoch), epoch);
    }

    private LocalDateTime localAt(CalendarTime time, long epoch) {
        boolean sameForm = time.form() == start.form() && time.zone().equals(start.zone());
        return sameForm ? time.local() : TimeZones.local(epoch, clock);
    }

    /** An instance in the form of DTSTART, or in UTC where that form cannot name it: the second of two times on the wall. */
    CalendarTime time(Moment moment) {
        if (TimeZones.epoch(moment.local(), clock) == moment.epoch()) {
            return start.at(moment.local());
        }
        return new CalendarTime(TimeZones.local(moment.epoch(), TimeZones.UTC), CalendarTime.Form.UTC, "");
    }

    /** The instances that can mean a moment of a range. */
    TimeRange instances(TimeRange range) {
        if (!byWall) {
            return range;
        }
        ZoneRules asker = zones.rules(start);
        long from = range.start() == Span.UNBOUNDED_START
                ? range.start()
                : ClockChanges.earliest(range.start(), asker).toEpochSecond(ZoneOffset.UTC);
        long to = range.end() == Span.UNBOUNDED_END
                ? range.end()
                : ClockChanges.latest(range.end(), asker).toEpochSecond(ZoneOffset.UTC) + 1;
        return new TimeRange(from, Math.max(from + 1, to));
    }
}
