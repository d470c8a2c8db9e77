/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Classification;

/**
 * What others may see of an object: {@code CLASS}, RFC 5545 section 3.8.1.3, and what clients of Apple say of a whole object
 * ({@code X-CALENDARSERVER-ACCESS}, caldav-privateevents).
 */
final class Secrecy {
    /** What tells no more than when somebody is busy. */
    private static final Set<String> OF_TIME = Set.of(
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "DURATION",
            "DUE",
            "COMPLETED",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "SEQUENCE",
            "STATUS",
            "TRANSP",
            "CLASS",
            "CREATED",
            "LAST-MODIFIED");

    private static final String ACCESS = "X-CALENDARSERVER-ACCESS";

    private static final Set<String> OF_CALENDAR = Set.of("VERSION", "PRODID", "CALSCALE");

    private Secrecy() {}

    /** The classification of an object: its own, or the strictest of its components'. */
    static Classification of(CalendarObject object) {
        return Stream.concat(
                        object.components().stream().map(component -> of(component.property("CLASS"))),
                        Stream.of(of(object.calendar().property(ACCESS))))
                .max(Comparator.naturalOrder())
                .orElse(Classification.PUBLIC);
    }

    /** A word that is unknown counts as private. */
    private static Classification of(Optional<Property> said) {
        return said.map(property -> switch (property.value().strip().toUpperCase(Locale.ROOT)) {
                    case "PUBLIC", "" -> Classification.PUBLIC;
                    case "CONFIDENTIAL", "RESTRICTED" -> Classification.CONFIDENTIAL;
                    default -> Classification.PRIVATE;
                })
                .orElse(Classification.PUBLIC);
    }

    /** An object of which only the time is left. */
    static String timeOnly(String text) throws MalformedCalendarException {
        Component calendar = CalendarObject.read(text).calendar();
        List<Node> content = new ArrayList<>();
        for (Node node : calendar.content()) {
            if (node instanceof Component component) {
                if (component.name().equals(CalendarObject.VTIMEZONE)) {
                    content.add(component);
                } else if (!CalendarObject.isExtension(component)) {
                    content.add(timeOnly(component));
                }
            } else if (node instanceof Property property && OF_CALENDAR.contains(property.name())) {
                content.add(property);
            }
        }
        return calendar.withContent(content).text();
    }

    private static Component timeOnly(Component component) {
        List<Node> content = new ArrayList<>();
        for (Property property : component.properties()) {
            if (OF_TIME.contains(property.name())) {
                content.add(property);
            }
        }
        content.add(Property.of("SUMMARY", "Busy"));
        return component.withContent(content);
    }
}
