/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;

/** Leaves out the overrides that have nothing to do with a range (RFC 4791 section 9.6.6). */
final class LimitedRecurrenceSet {
    private final CalendarObject object;
    private final TimeZones zones;

    LimitedRecurrenceSet(CalendarObject object, TimeZones zones) {
        this.object = object;
        this.zones = zones;
    }

    /** The calendar with its master, and with the overrides that are in the range or would be without the override. */
    Component within(TimeRange range) throws MalformedCalendarException {
        RecurrenceSet set = new RecurrenceSet(object.components(), zones);
        List<Node> kept = new ArrayList<>();
        for (Node node : object.calendar().content()) {
            Optional<Component> override = Optional.of(node)
                    .filter(Component.class::isInstance)
                    .map(Component.class::cast)
                    .filter(component -> component.has("RECURRENCE-ID"));
            if (override.isEmpty() || set.concerns(override.get(), range)) {
                kept.add(node);
            }
        }
        return object.calendar().withContent(kept);
    }
}
