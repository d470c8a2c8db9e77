/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.zone;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.time.NamedZones;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.zone.ZoneNames;

/**
 * Time zones by reference (RFC 7809): those of the IANA database by their own names need no definition in an object, and a client says
 * whether it wants one. Every other name means nothing without its definition, which stays.
 */
public final class StandardZones {
    private StandardZones() {}

    /** The zone of the database that a TZID names exactly. */
    private static Optional<ZoneId> standard(String name) {
        return ZoneNames.region(name).filter(zone -> zone.getId().equals(name));
    }

    /**
     * A calendar with or without the definitions of such zones.
     *
     * @return the same calendar where the client does not say, or nothing is to be changed
     */
    public static Component preferred(Component calendar, Preferences preferences) {
        Optional<Boolean> wanted = preferences.standardTimezones();
        if (wanted.isEmpty()) {
            return calendar;
        }
        return wanted.get() ? with(calendar) : without(calendar);
    }

    private static Component without(Component calendar) {
        List<Node> kept = new ArrayList<>();
        for (Node node : calendar.content()) {
            boolean left = node instanceof Component component
                    && definedName(component).flatMap(StandardZones::standard).isPresent();
            if (!left) {
                kept.add(node);
            }
        }
        return kept.size() == calendar.content().size() ? calendar : calendar.withContent(kept);
    }

    private static Optional<String> definedName(Component component) {
        return component.name().equals(CalendarObject.VTIMEZONE)
                ? component.property("TZID").map(NamedZones::name)
                : Optional.empty();
    }

    private static Component with(Component calendar) {
        Map<String, ZoneId> lacking = new LinkedHashMap<>();
        collect(calendar, lacking);
        for (Component component : calendar.components(CalendarObject.VTIMEZONE)) {
            definedName(component).ifPresent(lacking::remove);
        }
        return lacking.isEmpty() ? calendar : defining(calendar, lacking.values());
    }

    private static void collect(Component component, Map<String, ZoneId> named) {
        for (Node node : component.content()) {
            if (node instanceof Component inside && !inside.name().equals(CalendarObject.VTIMEZONE)) {
                collect(inside, named);
            } else if (node instanceof Property property) {
                property.parameter("TZID")
                        .flatMap(tzid -> tzid.values().stream().findFirst())
                        .map(NamedZones::name)
                        .filter(name -> !named.containsKey(name))
                        .ifPresent(name -> standard(name).ifPresent(zone -> named.put(name, zone)));
            }
        }
    }

    /** Definitions stand before all that refers to them, as programs expect that read a calendar once. */
    private static Component defining(Component calendar, Collection<ZoneId> zones) {
        List<Node> content = new ArrayList<>();
        int first = 0;
        while (first < calendar.content().size() && calendar.content().get(first) instanceof Property) {
            first++;
        }
        content.addAll(calendar.content().subList(0, first));
        zones.forEach(zone -> content.add(DefinedZone.of(zone)));
        content.addAll(calendar.content().subList(first, calendar.content().size()));
        return calendar.withContent(content);
    }
}
