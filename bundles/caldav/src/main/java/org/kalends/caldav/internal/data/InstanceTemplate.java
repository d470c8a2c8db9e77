/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kalends.caldav.internal.object.InstanceLine;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/**
 * What the instances of a component have in common, read once, and which dates each of them has for itself.
 *
 * @param component the component
 * @param common its properties and components that are the same for each instance
 * @param characters about how long an instance is
 * @param hasStart whether the instances have a DTSTART
 * @param ends the names of the properties that say when they end: DTEND, DUE, DURATION
 * @param recurs whether the instances have a RECURRENCE-ID
 * @param zones the zones of the object
 */
record InstanceTemplate(
        Component component,
        List<Node> common,
        long characters,
        boolean hasStart,
        List<String> ends,
        boolean recurs,
        TimeZones zones) {
    private static final Set<String> REPLACED =
            Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "RRULE", "RDATE", "EXRULE", "EXDATE");
    private static final long DATES = 150;

    /**
     * The template of a component.
     *
     * @param component what is wanted of it
     * @param dated the component that gives the instances their dates
     */
    static InstanceTemplate of(Component component, Component dated, boolean recurs, TimeZones zones) {
        List<String> ends = ends(component, dated);
        List<Node> common = new ArrayList<>(component.content().size());
        for (Node node : component.content()) {
            if (!(node instanceof Property property
                    && (REPLACED.contains(property.name()) || ends.contains(property.name())))) {
                common.add(node);
            }
        }
        long characters = DATES + component.withContent(common).text().length();
        return new InstanceTemplate(component, common, characters, dated.has("DTSTART"), ends, recurs, zones);
    }

    private static List<String> ends(Component component, Component dated) {
        boolean ownLengths = dated.properties("RDATE").stream()
                .anyMatch(rdate -> rdate.value().indexOf('/') >= 0);
        List<String> ends = new ArrayList<>(2);
        if (component.has("DURATION") && !ownLengths) {
            return ends; // the same for all
        }
        for (String end : List.of("DTEND", "DUE", "DURATION")) {
            if (dated.has(end)) {
                ends.add(end);
            }
        }
        if (ownLengths && ends.isEmpty()) {
            ends.add(component.name().equals("VTODO") ? "DUE" : "DTEND");
        }
        return ends;
    }

    /** An instance with its dates, those with a zone in UTC. */
    Component instance(Occurrence occurrence) {
        List<Node> content = new ArrayList<>(common.size() + 4);
        if (hasStart) {
            content.add(InstanceLine.universal("DTSTART", occurrence.start(), zones));
        }
        for (String end : ends) {
            content.add(
                    end.equals("DURATION")
                            ? Property.of(end, "PT" + (occurrence.ends() - occurrence.begins()) + "S")
                            : InstanceLine.of(end, end(occurrence)));
        }
        if (recurs) {
            content.add(InstanceLine.universal("RECURRENCE-ID", occurrence.recurrenceId(), zones));
        }
        content.addAll(common);
        return component.withContent(content);
    }

    private CalendarTime end(Occurrence occurrence) {
        CalendarTime start = occurrence.start();
        return start.form() == CalendarTime.Form.ZONED
                ? InstanceLine.utc(occurrence.ends())
                : start.at(TimeZones.local(occurrence.ends(), zones.rules(start)));
    }
}
