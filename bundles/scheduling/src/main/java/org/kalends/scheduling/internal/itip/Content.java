/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;
import org.kalends.scheduling.internal.address.MeetingExtensions;
import org.kalends.scheduling.internal.address.Parties;

/** What a component says to those who attend, in a form in which two are the same when they mean the same. */
final class Content {
    /** How many characters are remembered. */
    private static final int MOST_HELD = 4 * 1024 * 1024;

    /** What belongs to one copy alone, or changes with each. */
    private static final Set<String> OF_A_COPY = Set.of(
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
            "SEQUENCE",
            "REQUEST-STATUS",
            "TRANSP",
            "COMPLETED",
            "PERCENT-COMPLETE",
            "RECURRENCE-ID");

    private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE");
    private static final Set<String> OF_A_PERSON =
            Set.of("PARTSTAT", "RSVP", "SCHEDULE-AGENT", "SCHEDULE-STATUS", "SCHEDULE-FORCE-SEND", "SENT-BY", "EMAIL");

    private final Parties parties;
    private final Map<Component, String> known = new IdentityHashMap<>();
    private int held;

    Content(Parties parties) {
        this.parties = parties;
    }

    Parties parties() {
        return parties;
    }

    /** All that matters to those who attend: when, what, where and who, but not what anybody has answered. */
    String of(Component component) {
        String present = known.get(component);
        if (present == null) {
            present = content(component);
            held += present.length();
            if (held > MOST_HELD) {
                known.clear();
                held = present.length();
            }
            known.put(component, present);
        }
        return present;
    }

    private String content(Component component) {
        return timing(component) + excluded(component) + String.join("\n", texts(component));
    }

    private Set<String> texts(Component component) {
        Set<String> lines = new TreeSet<>();
        for (Property property : component.properties()) {
            String name = property.name();
            boolean said =
                    !MeetingExtensions.isExtension(name) || parties.extensions().isShown(name);
            if (said && !OF_A_COPY.contains(name) && !TIMES.contains(name)) {
                lines.add(line(property));
            }
        }
        return lines;
    }

    /** A line without regard to the order of its parameters and to how an address is written. */
    String line(Property property) {
        boolean person = property.name().equals("ATTENDEE") || property.name().equals("ORGANIZER");
        String value = person ? parties.of(property.value()).key() : property.text();
        String parameters = property.parameters().stream()
                .filter(parameter -> !person || isSaid(parameter))
                .map(parameter -> parameter.name() + '=' + parameter.text())
                .sorted()
                .collect(Collectors.joining(";"));
        return property.name() + ';' + parameters + ':' + value;
    }

    private static boolean isSaid(PropertyParameter parameter) {
        return !OF_A_PERSON.contains(parameter.name()) && !MeetingExtensions.isExtension(parameter.name());
    }

    /** When it is: the moments of beginning and end, and the rule. Instances that are left out are another thing. */
    static String timing(Component component) {
        Optional<Point> start = component.property("DTSTART").flatMap(Point::of);
        String rules = component.properties("RRULE").stream()
                .map(Content::rule)
                .sorted()
                .collect(Collectors.joining(","));
        String dates = Point.all(component.properties("RDATE")).stream()
                .map(Point::key)
                .sorted()
                .collect(Collectors.joining(","));
        return start.map(Point::key).orElse("") + '/' + end(component, start) + '/' + rules + '/' + dates + '\n';
    }

    /** The same without the end of the rule. */
    static String timingUpToItsEnd(Component component) {
        return timing(component).replaceAll("(?:COUNT|UNTIL)=[^;,/]*;?", "");
    }

    private static String excluded(Component component) {
        return Point.all(component.properties("EXDATE")).stream()
                .map(Point::key)
                .sorted()
                .distinct()
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** Its parts in one order, without those that say what holds anyway. */
    private static String rule(Property property) {
        List<String> parts = Arrays.stream(
                        property.value().toUpperCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("INTERVAL=1") && !part.equals("WKST=MO"))
                .sorted()
                .toList();
        return String.join(";", parts);
    }

    private static String end(Component component, Optional<Point> start) {
        Optional<Property> end = component.property("DTEND").or(() -> component.property("DUE"));
        if (end.isPresent()) {
            return end.flatMap(Point::of).map(Point::key).orElse(end.get().value());
        }
        Optional<Property> duration = component.property("DURATION");
        return duration.map(length -> start.flatMap(begin -> length(length).map(begin::plus))
                        .map(Point::key)
                        .orElse(length.value()))
                .orElse("");
    }

    private static Optional<Duration> length(Property duration) {
        try {
            String text = duration.value().strip().toUpperCase(Locale.ROOT);
            if (text.matches("[+-]?P[0-9]{1,6}W")) {
                int weeks = Integer.parseInt(text.replaceAll("[^0-9]", ""));
                return Optional.of(Duration.ofDays(7L * weeks));
            }
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
