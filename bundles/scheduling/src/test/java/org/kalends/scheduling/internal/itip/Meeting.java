/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.storage.api.Octets;

/** Meetings that Anna organizes, written as clients write them. */
final class Meeting {
    static final Parties PARTIES = Town.parties();
    static final Party ANNA = PARTIES.of("mailto:anna@example.org");
    static final Party BERTA = PARTIES.of("mailto:berta@example.org");
    static final Party CARL = PARTIES.of("mailto:carl@example.org");

    private Meeting() {}

    /** An object of components, each given by its lines but for those that all have. */
    static SchedulingObject of(String... components) {
        String body = Arrays.stream(components).map(Meeting::component).collect(Collectors.joining());
        return read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\n" + body + "END:VCALENDAR\r\n");
    }

    private static String component(String lines) {
        return "BEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20260101T000000Z\r\nORGANIZER:mailto:anna@example.org\r\n"
                + lines.strip().replace("\n", "\r\n") + "\r\nEND:VEVENT\r\n";
    }

    /** A line that asks somebody. */
    static String asks(String name) {
        return "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + name + "@example.org\n";
    }

    /** A line of somebody who has answered. */
    static String answered(String name, String partstat) {
        return "ATTENDEE;PARTSTAT=" + partstat + ":mailto:" + name + "@example.org\n";
    }

    private static SchedulingObject read(String text) {
        return SchedulingObject.read(Octets.utf8(text)).orElseThrow();
    }

    /** The lines of a component, unfolded. */
    static List<String> lines(SchedulingObject object, RecurrenceId id) {
        return object.at(id).orElseThrow().text().replace("\r\n ", "").lines().toList();
    }

    /** The whole text, unfolded. */
    static String text(SchedulingObject object) {
        return object.octets().text().replace("\r\n ", "");
    }

    /** The instance at a moment. */
    static RecurrenceId instance(SchedulingObject object, String moment) {
        return object.components().keySet().stream()
                .filter(id -> id.toString().contains(moment))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no instance " + moment + " in " + object.octets().text()));
    }
}
