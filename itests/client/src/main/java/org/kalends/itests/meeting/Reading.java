/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kalends.itests.client.MultiStatus;

/** What somebody has of a meeting: the objects in the calendars and the messages in the inbox. */
final class Reading {
    private static final String QUERY =
            "<C:calendar-query xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><getetag/><C:calendar-data/></prop>"
                    + "<C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='%s'><C:prop-filter name='UID'>"
                    + "<C:text-match collation='i;octet'>%s</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter>"
                    + "</C:filter></C:calendar-query>";
    private static final String INBOX = Person.OWN_HOME + "schedule-inbox/";

    /** Texts by address. */
    final SortedMap<String, String> copies = new TreeMap<>();

    final Map<String, String> tags = new TreeMap<>();
    final SortedMap<String, String> letters = new TreeMap<>();

    private Reading() {}

    static Reading of(Person person, Meeting meeting) {
        Reading reading = new Reading();
        String query = QUERY.formatted(meeting.task ? "VTODO" : "VEVENT", meeting.uid);
        reading.take(Retry.answered(() -> person.report(Person.OWN_HOME, query)).multiStatus());
        reading.take(Retry.answered(() -> person.report(INBOX, query)).multiStatus());
        return reading;
    }

    private void take(MultiStatus found) {
        found.hrefs().forEach(href -> {
            String text = found.at(href).text("calendar-data");
            (href.startsWith(INBOX) ? letters : copies).put(href, text);
            tags.put(href, found.at(href).text("getetag"));
        });
    }

    /** How many messages there are, by method. */
    SortedMap<String, Integer> methods() {
        SortedMap<String, Integer> methods = new TreeMap<>();
        letters.values()
                .forEach(text -> methods.merge(text.replaceFirst("(?s).*\nMETHOD:([A-Z]+).*", "$1"), 1, Integer::sum));
        return methods;
    }

    /** Where the copy is; empty when there is none. */
    List<String> places() {
        return new ArrayList<>(copies.keySet());
    }
}
