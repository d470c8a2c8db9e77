/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** A calendar of a user in which tests keep recurring objects, and the questions they ask about it. */
final class RecurringObjects {
    private final Client user = Server.client("user4");
    private final String calendar = Samples.newCalendar(user);

    /** Stores an object of components, each a kind and its lines. */
    void put(String name, String... components) {
        Answer answer = tryPut(name, components);
        if (answer.status() != 201) {
            throw new IllegalStateException("PUT answered " + answer);
        }
    }

    Answer tryPut(String name, String... components) {
        StringBuilder object = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kalends//itests//EN\n");
        for (String component : components) {
            String kind = component.substring(0, component.indexOf('\n'));
            object.append("BEGIN:" + kind + "\nUID:" + name + "\nDTSTAMP:20260101T000000Z")
                    .append(component.substring(kind.length()))
                    .append("\nEND:" + kind + "\n");
        }
        return user.put(calendar + name + ".ics", object + "END:VCALENDAR\n");
    }

    /** Names of the objects of which a filter finds a component. */
    Set<String> found(String kind, String filter) {
        return query(kind, filter, "<getetag/>").responses().keySet().stream()
                .map(href -> href.substring(calendar.length(), href.length() - ".ics".length()))
                .collect(Collectors.toSet());
    }

    static String range(String start, String end) {
        return "<c:time-range start='" + start + "' end='" + end + "'/>";
    }

    /** The values of a property in the expansion of all objects of a kind. */
    List<String> expanded(String kind, String property, String start, String end) {
        return expandedText(kind, start, end, "")
                .lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .sorted()
                .toList();
    }

    /** The expansions of all objects of a kind, one after the other. */
    String expandedText(String kind, String start, String end, String parts) {
        String data =
                "<c:calendar-data>" + parts + "<c:expand start='" + start + "' end='" + end + "'/></c:calendar-data>";
        return query(kind, range(start, end), data).responses().values().stream()
                .map(response -> response.text("calendar-data"))
                .collect(Collectors.joining());
    }

    private MultiStatus query(String kind, String filter, String properties) {
        return user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<c:calendar-query xmlns='DAV:'"
                        + " xmlns:c='urn:ietf:params:xml:ns:caldav'><prop>" + properties + "</prop><c:filter>"
                        + "<c:comp-filter name='VCALENDAR'><c:comp-filter name='" + kind + "'>" + filter
                        + "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>")
                .multiStatus();
    }

    /** The busy periods of a free-busy-query. */
    List<String> busy(String start, String end) {
        Answer answer = user.send("REPORT " + calendar
                + " HTTP/1.1\nDepth: 1\n\n<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + range(start, end) + "</c:free-busy-query>");
        if (answer.status() != 200) {
            throw new IllegalStateException("free-busy-query answered " + answer);
        }
        return answer.body()
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("FREEBUSY"))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(",")))
                .toList();
    }
}
