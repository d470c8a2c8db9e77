/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.recurrence.AvailabilityExtent;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.StoredCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When somebody is available, as VAVAILABILITYs say it (RFC 7953 section 4): inside of its time each makes busy but for what is
 * AVAILABLE in it. One of a higher priority holds in place of those of lower ones; of two with the same, the one that begins later.
 */
final class Availability {
    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);
    /** What one object may cost; what its rules have not given until then is not available. */
    private static final int STEPS = 200_000;

    /** PRIORITY 0, and none at all, is the lowest; 1 is the highest. */
    private static final int LOWEST = 10;

    private static final Comparator<Period> LATER_HOLDS = Comparator.comparingInt(Period::priority)
            .reversed()
            .thenComparing(period -> period.extent().from());

    private final TimeRange range;
    private final List<Period> periods = new ArrayList<>();
    private int held;

    /**
     * A VAVAILABILITY that has to do with the range.
     *
     * @param priority from 1, the highest, to the lowest
     * @param extent what it is about
     * @param type how somebody is while not available
     * @param free what is available
     */
    private record Period(int priority, Extent extent, BusyTime.Type type, List<Extent> free) {}

    /** Of a range that has both limits. */
    Availability(TimeRange range) {
        this.range = range;
    }

    /**
     * Adds the VAVAILABILITYs among components.
     *
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     */
    void add(List<Component> components, TimeZones zones) throws MalformedCalendarException {
        StepBudget budget = new StepBudget(STEPS);
        for (Component component : components) {
            if (component.name().equals("VAVAILABILITY")) {
                Extent extent = AvailabilityExtent.of(component, zones);
                if (extent.meets(range)) {
                    periods.add(
                            new Period(priority(component), extent, type(component), free(component, zones, budget)));
                }
            }
        }
    }

    /** Adds what the owner of a calendar or an inbox says of it as a whole (RFC 7953 section 7.2.4). */
    void addStated(StoredCollection calendar, ZoneRules floating) {
        FloatingZone.stored(calendar, CalDavNames.CALENDAR_AVAILABILITY)
                .or(() -> FloatingZone.stored(calendar, CalDavNames.CALENDAR_AVAILABILITY_OF_APPLE))
                .ifPresent(stated -> add(stated, calendar, floating));
    }

    private void add(String stated, StoredCollection calendar, ZoneRules floating) {
        try {
            ZonedObject object = ZonedObject.read(stated);
            add(object.components(), object.zones(floating));
        } catch (MalformedCalendarException e) {
            LOG.warn("The availability of {} is left out of busy time: {}", calendar.id(), e.getMessage());
        }
    }

    private List<Extent> free(Component availability, TimeZones zones, StepBudget budget)
            throws MalformedCalendarException {
        Map<String, List<Component>> byUid = new LinkedHashMap<>();
        for (Component available : availability.components("AVAILABLE")) {
            String uid = available.property("UID").map(Property::value).orElse("");
            byUid.computeIfAbsent(uid, missing -> new ArrayList<>()).add(available);
        }
        List<Extent> free = new ArrayList<>();
        for (List<Component> series : byUid.values()) {
            Iterator<Occurrence> occurrences = new RecurrenceSet(series, zones).occurrences(range, budget);
            while (occurrences.hasNext()) {
                Occurrence occurrence = occurrences.next();
                free.add(new Extent(occurrence.begins(), occurrence.ends()));
                held++;
            }
        }
        return free;
    }

    private static int priority(Component availability) {
        String value = availability
                .property("PRIORITY")
                .map(Property::value)
                .map(String::strip)
                .orElse("0");
        return value.matches("[1-9]") ? Integer.parseInt(value) : LOWEST;
    }

    private static BusyTime.Type type(Component availability) {
        return availability
                .property("BUSYTYPE")
                .flatMap(property -> BusyTime.Type.of(property.value()))
                .orElse(BusyTime.Type.UNAVAILABLE);
    }

    /** How many periods are held. */
    int size() {
        return held;
    }

    /** Adds the time in which somebody is not available. */
    void addTo(BusyTime busy) {
        Timeline timeline = new Timeline(range);
        periods.sort(LATER_HOLDS);
        for (Period period : periods) {
            Extent extent = period.extent();
            timeline.set(extent.from(), extent.to(), Optional.of(period.type()));
            for (Extent free : period.free()) {
                timeline.set(Math.max(free.from(), extent.from()), Math.min(free.to(), extent.to()), Optional.empty());
            }
        }
        timeline.addTo(busy);
    }
}
