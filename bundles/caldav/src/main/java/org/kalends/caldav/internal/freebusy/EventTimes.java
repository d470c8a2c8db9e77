/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.time.zone.ZoneRules;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/** Tells which time events take (RFC 4791 section 7.10): transparent and cancelled ones none. */
final class EventTimes {
    /** What one object may cost, so that none costs more than its share. */
    private static final int STEPS = 200_000;

    private final TimeRange range;
    private final ZoneRules floating;

    /**
     * The times in a range.
     *
     * @param range the range
     * @param floating the zone of dates and floating times
     */
    EventTimes(TimeRange range, ZoneRules floating) {
        this.range = range;
        this.floating = floating;
    }

    /**
     * Adds the instances of an object.
     *
     * @return whether all were found; an object that would cost too much gives those that were found until then
     * @throws MalformedCalendarException when a date, time, duration or rule of the object is malformed
     */
    boolean addTo(BusyTime busy, ZonedObject object) throws MalformedCalendarException {
        return addTo(busy, object, new StepBudget(STEPS));
    }

    /** As {@link #addTo(BusyTime, ZonedObject)}, with what it may cost. */
    boolean addTo(BusyTime busy, ZonedObject object, StepBudget budget) throws MalformedCalendarException {
        TimeZones zones = object.zones(floating);
        RecurrenceSet set = new RecurrenceSet(object.components(), zones);
        Map<Component, Optional<BusyTime.Type>> types = new IdentityHashMap<>();
        Iterator<Occurrence> occurrences = set.occurrences(range, budget);
        while (occurrences.hasNext()) {
            Occurrence occurrence = occurrences.next();
            types.computeIfAbsent(occurrence.component(), EventTimes::type)
                    .ifPresent(type -> busy.add(type, occurrence.begins(), occurrence.ends()));
        }
        return !budget.exhausted();
    }

    /** How an event makes busy; empty when it does not. */
    static Optional<BusyTime.Type> type(Component event) {
        if (has(event, "TRANSP", "TRANSPARENT") || has(event, "STATUS", "CANCELLED")) {
            return Optional.empty();
        }
        return Optional.of(has(event, "STATUS", "TENTATIVE") ? BusyTime.Type.TENTATIVE : BusyTime.Type.BUSY);
    }

    private static boolean has(Component event, String property, String value) {
        return event.property(property)
                .map(Property::value)
                .filter(found -> found.strip().equalsIgnoreCase(value))
                .isPresent();
    }
}
