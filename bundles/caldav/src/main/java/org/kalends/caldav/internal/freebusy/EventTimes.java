/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.time.zone.ZoneRules;
import java.util.Iterator;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;

/** Tells which time events take (RFC 4791 section 7.10): transparent and cancelled ones none. */
final class EventTimes {
    private final TimeRange range;
    private final ZoneRules floating;
    private final StepBudget budget;

    /**
     * The times in a range.
     *
     * @param range the range
     * @param floating the zone of dates and floating times
     * @param budget what all events together may cost
     */
    EventTimes(TimeRange range, ZoneRules floating, StepBudget budget) {
        this.range = range;
        this.floating = floating;
        this.budget = budget;
    }

    /**
     * Adds the instances of an object.
     *
     * @throws MalformedCalendarException when a date, time, duration or rule of the object is malformed
     */
    void addTo(BusyTime busy, CalendarObject object) throws MalformedCalendarException {
        TimeZones zones = new TimeZones(object.calendar(), floating);
        RecurrenceSet set = new RecurrenceSet(object.components(), zones);
        Iterator<Occurrence> occurrences = set.occurrences(range, budget);
        while (occurrences.hasNext()) {
            Occurrence occurrence = occurrences.next();
            if (takesTime(occurrence.component())) {
                busy.add(type(occurrence.component()), occurrence.begins(), occurrence.ends());
            }
        }
    }

    private static boolean takesTime(Component event) {
        return !has(event, "TRANSP", "TRANSPARENT") && !has(event, "STATUS", "CANCELLED");
    }

    private static BusyTime.Type type(Component event) {
        return has(event, "STATUS", "TENTATIVE") ? BusyTime.Type.TENTATIVE : BusyTime.Type.BUSY;
    }

    private static boolean has(Component event, String property, String value) {
        return event.property(property)
                .map(Property::value)
                .filter(found -> found.strip().equalsIgnoreCase(value))
                .isPresent();
    }
}
