/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.CalendarReader;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Node;
import org.kalends.caldav.internal.text.Parameter;
import org.kalends.caldav.internal.text.Property;
import org.kalends.storage.api.Octets;

/**
 * Takes a calendar of many objects apart, as people export and import them: components of one UID stay together (RFC 4791
 * section 4.1), and each object gets the properties of the calendar and the time zones it refers to.
 */
final class CalendarSplit {
    private CalendarSplit() {}

    /** The objects in a text of one calendar or several, in order; a calendar of one object stays as it is. */
    static List<Octets> of(String text) throws MalformedCalendarException {
        List<Octets> objects = new ArrayList<>();
        for (Component calendar : CalendarReader.read(text)) {
            if (!calendar.name().equals(CalendarObject.VCALENDAR)) {
                throw new MalformedCalendarException("The body is made of something else than calendars.");
            }
            for (Component object : split(calendar)) {
                objects.add(Octets.utf8(object.text()));
            }
        }
        return objects;
    }

    private static List<Component> split(Component calendar) {
        List<Component> members = CalendarObject.of(calendar).components();
        Map<Object, Set<Component>> objects = new LinkedHashMap<>();
        for (Component member : members) {
            // A component without UID gets one of its own when it is stored
            Object key = member.property("UID").<Object>map(Property::text).orElseGet(Object::new);
            objects.computeIfAbsent(key, uid -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(member);
        }
        if (objects.size() < 2) {
            return List.of(calendar);
        }
        return objects.values().stream().map(kept -> reduced(calendar, kept)).toList();
    }

    /** The calendar with these of its components alone. */
    private static Component reduced(Component calendar, Set<Component> kept) {
        Set<String> zones = new HashSet<>();
        kept.forEach(component -> addZones(component, zones));
        List<Node> content = calendar.content().stream()
                .filter(node -> !(node instanceof Component component)
                        || kept.contains(component)
                        || component.name().equals(CalendarObject.VTIMEZONE) && zones.contains(zoneId(component)))
                .toList();
        return calendar.withContent(content);
    }

    private static String zoneId(Component zone) {
        return zone.property("TZID").map(Property::text).orElse("");
    }

    private static void addZones(Component component, Set<String> zones) {
        for (Property property : component.properties()) {
            property.parameter("TZID").map(Parameter::text).ifPresent(zones::add);
        }
        component.components().forEach(inner -> addZones(inner, zones));
    }
}
