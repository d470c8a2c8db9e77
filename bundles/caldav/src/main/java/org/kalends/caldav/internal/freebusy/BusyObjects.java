/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.time.zone.ZoneRules;
import java.util.List;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.KindIs;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Selection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up what the objects of one calendar say of busy time. */
final class BusyObjects {
    private static final Logger LOG = LoggerFactory.getLogger(BusyObjects.class);
    private static final List<String> KINDS = List.of("VEVENT", "VFREEBUSY", "VAVAILABILITY");

    private final TimeRange range;
    private final ZoneRules floating;
    private final EventTimes events;
    private final BusyTime busy;
    private final Availability availability;

    /**
     * @param floating the zone of dates and floating times
     * @param busy where busy time is added
     * @param availability where availability is added
     */
    BusyObjects(TimeRange range, ZoneRules floating, BusyTime busy, Availability availability) {
        this.range = range;
        this.floating = floating;
        this.events = new EventTimes(range, floating);
        this.busy = busy;
        this.availability = availability;
    }

    /** Those that may have to do with it. */
    Selection selection() {
        return new Selection.Matching(new AllOf(List.of(
                new AnyOf(KINDS.stream().<IndexCondition>map(KindIs::new).toList()),
                new Overlaps(range.start(), range.end()))));
    }

    /** How many periods are held. */
    int size() {
        return busy.size() + availability.size();
    }

    /** Adds one; what is of another kind or cannot be read takes no time, and does not keep the others from being told. */
    void add(Item item) {
        if (!KINDS.contains(item.kind())) {
            return;
        }
        try {
            add(ZonedObject.read(item.octets().orElseThrow().text()), item);
        } catch (MalformedCalendarException e) {
            LOG.warn("{} in {} is left out of busy time: {}", item.name(), item.collection(), e.getMessage());
        }
    }

    private void add(ZonedObject object, Item item) throws MalformedCalendarException {
        switch (item.kind()) {
            case "VFREEBUSY" -> {
                for (Component component : object.components()) {
                    PublishedTimes.addTo(busy, component, object.zones(floating));
                }
            }
            case "VAVAILABILITY" -> availability.add(object.components(), object.zones(floating));
            default -> {
                if (!events.addTo(busy, object)) {
                    LOG.debug("{} in {} has too many instances for all to be told", item.name(), item.collection());
                }
            }
        }
    }
}
