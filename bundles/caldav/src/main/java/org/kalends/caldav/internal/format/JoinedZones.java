/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.time.NamedZones;
import org.kalends.caldav.internal.zone.DefinedZone;
import org.kalends.dav.api.ETag;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarOutline.Member;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.zone.ZoneNames;
import org.kalends.storage.api.Octets;

/**
 * The time zones of many objects in one calendar. A name that means the same everywhere is defined by the database, as objects bring
 * definitions that hold for the years they are about; of what two objects define differently under one name, the second gets another one.
 */
final class JoinedZones {
    /** The name under which a definition stands in the file, by the name in its object and what it says. */
    private final Map<Defined, String> names = new HashMap<>();

    /** By name in the file, how many definitions have wanted it. */
    private final Map<String, Integer> taken = new HashMap<>();

    private record Defined(String name, String digest) {}

    /**
     * What a time refers to.
     *
     * @param name its name in the file
     * @param definition what is to be written before it is referred to; empty when there is nothing any more, or nothing is known
     */
    record Entry(String name, String definition) {}

    /**
     * What a time of an object refers to.
     *
     * @param tzid as it is written there
     * @param definition what the object has for it
     */
    Entry entry(String tzid, Optional<Member> definition) throws MalformedCalendarException {
        Optional<ZoneId> agreed = ZoneNames.agreed(NamedZones.name(tzid));
        if (agreed.isEmpty() && definition.isEmpty()) {
            return new Entry(tzid, "");
        }
        // Nothing is said twice of what everybody means alike
        String digest = agreed.isPresent()
                ? ""
                : ETag.of(Octets.utf8(definition.get().text())).value();
        Defined defined = new Defined(tzid, digest);
        String known = names.get(defined);
        if (known != null) {
            return new Entry(known, "");
        }
        String name = free(tzid);
        names.put(defined, name);
        Component zone = agreed.isPresent()
                ? DefinedZone.of(agreed.get())
                : CalendarReader.read(definition.get().text()).get(0);
        return new Entry(name, named(zone, name).text());
    }

    private String free(String tzid) {
        int before = taken.merge(tzid, 1, Integer::sum);
        return before == 1 ? tzid : free(tzid + " (" + before + ")");
    }

    private static Component named(Component zone, String name) {
        Property tzid = Property.ofText("TZID", name);
        return Component.of(
                CalendarObject.VTIMEZONE,
                zone.content().stream()
                        .map(node -> node instanceof Property property
                                        && property.name().equals("TZID")
                                ? tzid
                                : node)
                        .toList());
    }
}
