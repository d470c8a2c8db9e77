/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kalends.caldav.internal.time.NamedZones;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarOutline.Calendar;
import org.kalends.icalendar.text.CalendarOutline.Head;
import org.kalends.icalendar.text.CalendarOutline.Member;
import org.kalends.icalendar.text.CalendarOutline.Part;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/**
 * The components of one object in a file. Of an instance that comes several times the latest version is kept.
 */
final class ObjectParts {
    private final Calendar calendar;
    private final Map<Instance, Placed> instances = new LinkedHashMap<>();

    /** Which component of its object one is. */
    private record Instance(String recurrenceId, String zone, String range) {
        static Instance of(Member member) {
            return member.property("RECURRENCE-ID")
                    .map(id -> new Instance(id.value().strip(), parameter(id, "TZID"), parameter(id, "RANGE")))
                    .orElse(new Instance("", "", ""));
        }

        private static String parameter(Property property, String name) {
            return property.parameter(name)
                    .map(PropertyParameter::text)
                    .map(NamedZones::name)
                    .orElse("");
        }
    }

    /** A component and the time zones that are defined where it stands. */
    private record Placed(Member member, CalendarZones zones) {}

    /** An object without components, whose first one stands in this calendar. */
    ObjectParts(Calendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Adds a component.
     *
     * @return whether it is part of this object; it is not when another one stands for the same instance, and neither is the
     *     later version
     */
    boolean add(Member member, CalendarZones zones) {
        Instance instance = Instance.of(member);
        Placed known = instances.get(instance);
        if (known == null) {
            instances.put(instance, new Placed(member, zones));
            return true;
        }
        int later = Revision.of(member).compareTo(Revision.of(known.member()));
        if (later > 0) {
            instances.put(instance, new Placed(member, zones));
        }
        return later != 0 || member.text().equals(known.member().text());
    }

    /** The object with all that stands beside it in its calendar, where it stands. */
    String inPlace() {
        Set<Member> kept = new HashSet<>();
        instances.values().forEach(placed -> kept.add(placed.member()));
        StringBuilder text = new StringBuilder(calendar.begin());
        for (Part part : calendar.parts()) {
            boolean stays = part instanceof Head head
                    ? CalendarSplit.isStorable(head)
                    : part instanceof Member member
                            && (member.name().equals(CalendarObject.VTIMEZONE)
                                    ? CalendarZones.isUseful(member)
                                    : kept.contains(member));
            if (stays) {
                append(part.text(), text);
            }
        }
        return ended(text);
    }

    /** The object with the properties of its calendar and the time zones it refers to. */
    String apart() {
        StringBuilder text = new StringBuilder(calendar.begin());
        for (Part part : calendar.parts()) {
            if (part instanceof Head head && CalendarSplit.goesAlong(head)) {
                append(head.text(), text);
            }
        }
        zones().forEach(zone -> append(zone.text(), text));
        instances.values().forEach(placed -> append(placed.member().text(), text));
        return ended(text);
    }

    /** Of two definitions of one name in different calendars the first holds for the whole object. */
    private Set<Member> zones() {
        Map<String, Member> byName = new HashMap<>();
        Set<Member> zones = new LinkedHashSet<>();
        for (Placed placed : instances.values()) {
            for (String tzid : placed.member().zones()) {
                placed.zones().find(tzid).ifPresent(zone -> {
                    if (byName.putIfAbsent(NamedZones.name(tzid), zone) == null) {
                        zones.add(zone);
                    }
                });
            }
        }
        return zones;
    }

    private String ended(StringBuilder text) {
        append(calendar.end().isEmpty() ? "END:" + CalendarObject.VCALENDAR + "\r\n" : calendar.end(), text);
        return text.toString();
    }

    /** The last line of a file that breaks off has no end. */
    private static void append(String part, StringBuilder text) {
        if (text.charAt(text.length() - 1) != '\n') {
            text.append("\r\n");
        }
        text.append(part);
    }
}
