/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.limit;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/**
 * How much may be in an object that somebody stores (RFC 4791 sections 5.2.5, 5.2.8, 5.2.9). Nothing is counted where there is no
 * limit. What is stored already stays and can be read.
 *
 * @param octets most octets
 * @param instances most instances of a series that ends; one without end has no number of them
 * @param attendees most attendees of one component
 */
public record ObjectLimits(OptionalLong octets, OptionalLong instances, OptionalLong attendees) {
    private static final String PREFIX = "org.kalends.caldav.";
    private static final int STEPS = 200_000;

    /** The limits for somebody. */
    public static ObjectLimits of(ConfigView config) {
        return new ObjectLimits(
                limit(config, "maxResourceSize"),
                limit(config, "maxInstances"),
                limit(config, "maxAttendeesPerInstance"));
    }

    private static OptionalLong limit(ConfigView config, String name) {
        long number = config.number(PREFIX + name, 0);
        return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /**
     * Refuses an object that has more.
     *
     * @throws DavException {@code CALDAV:max-resource-size}, {@code max-instances} or {@code max-attendees-per-instance}
     */
    public void permit(AcceptedObject object) throws DavException {
        if (octets.isPresent() && object.octets().length() > octets.getAsLong()) {
            throw DavException.of(
                    CalDavPreconditions.MAX_RESOURCE_SIZE,
                    "A calendar object has at most " + octets.getAsLong() + " octets.");
        }
        if (attendees.isEmpty() && instances.isEmpty()) {
            return;
        }
        try {
            permit(ReadObject.of(object));
        } catch (MalformedCalendarException e) {
            throw new IllegalStateException("An object that was accepted cannot be read.", e);
        }
    }

    private void permit(ZonedObject object) throws DavException, MalformedCalendarException {
        if (attendees.isPresent() && mostAttendees(object.components()) > attendees.getAsLong()) {
            throw DavException.of(
                    CalDavPreconditions.MAX_ATTENDEES_PER_INSTANCE,
                    "An event has at most " + attendees.getAsLong() + " attendees.");
        }
        if (instances.isPresent() && !hasFewInstances(object)) {
            throw DavException.of(
                    CalDavPreconditions.MAX_INSTANCES,
                    "A series that ends has at most " + instances.getAsLong() + " instances.");
        }
    }

    private static long mostAttendees(List<Component> components) {
        return components.stream()
                .mapToLong(component -> component.properties().stream()
                        .filter(property -> property.name().equals("ATTENDEE"))
                        .count())
                .max()
                .orElse(0);
    }

    /** Whose instances cannot be counted at a bearable cost has too many. */
    private boolean hasFewInstances(ZonedObject object) throws MalformedCalendarException {
        RecurrenceSet set = new RecurrenceSet(object.components(), object.zones(TimeZones.UTC));
        if (set.isEndless()) {
            return true;
        }
        StepBudget budget = new StepBudget(STEPS);
        Iterator<Occurrence> occurrences = set.occurrences(TimeRange.ALWAYS, budget);
        long found = 0;
        while (found <= instances.getAsLong() && occurrences.hasNext()) {
            occurrences.next();
            found++;
        }
        return found <= instances.getAsLong() && !budget.exhausted();
    }
}
