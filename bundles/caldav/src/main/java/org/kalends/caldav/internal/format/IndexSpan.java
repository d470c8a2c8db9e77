/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Span;

/**
 * The time an object covers, such that every range that finds it by RFC 4791 section 9.9 meets it. Where the times depend
 * on who asks, it is wide enough for every zone there is.
 */
public final class IndexSpan {
    /** The zone furthest ahead of UTC, in seconds: so much earlier than written a local time can come. */
    public static final long AHEAD = 14 * 3600;
    /**
     * The zone furthest behind UTC, in seconds: so much later than written a local time can come. A second more, so that what
     * has no length and comes then is inside.
     */
    public static final long BEHIND = 12 * 3600 + 1;

    private static final int STEPS = 200_000;

    private IndexSpan() {}

    /**
     * The span of an object.
     *
     * @return empty when it has no time at all
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     */
    static Optional<Span> of(ZonedObject object) throws MalformedCalendarException {
        if (object.object().kind().equals(Optional.of("VAVAILABILITY"))) {
            return Optional.empty(); // there are few, and most of them have no end
        }
        TimeZones zones = object.zones(TimeZones.UTC);
        List<Component> components = object.components();
        RecurrenceSet set = new RecurrenceSet(components, zones);
        Optional<Extent> hull = set.hull(new StepBudget(STEPS));
        boolean local = set.dependsOnAsker();
        for (Component component : components) {
            if (component.name().equals("VTODO") && !RecurrenceSet.isDated(component)) {
                Optional<Extent> extent = Extent.ofUndatedTask(component, zones);
                if (extent.isEmpty()) {
                    return Optional.empty();
                }
                hull = Optional.of(hull.map(extent.get()::and).orElse(extent.get()));
                local |= dependsOnAsker(component, zones);
            }
        }
        boolean exact = !local && !set.recurs() && components.size() == 1;
        boolean widened = local;
        return hull.map(extent -> widened ? widen(extent) : new Span(extent.from(), extent.to(), exact));
    }

    private static boolean dependsOnAsker(Component task, TimeZones zones) throws MalformedCalendarException {
        for (String name : List.of("COMPLETED", "CREATED")) {
            Optional<Property> property = task.property(name);
            if (property.isPresent()) {
                CalendarTime time = CalendarTime.of(property.get());
                if (time.dependsOnAsker() || !time.zone().isEmpty() && !zones.knows(time.zone())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Span widen(Extent extent) {
        long end = extent.to() > Span.UNBOUNDED_END - BEHIND ? Span.UNBOUNDED_END : extent.to() + BEHIND;
        return new Span(extent.from() - AHEAD, end, false);
    }
}
