/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.scheduling.api.OutgoingMessage;

/** Messages as the scheduling makes them. */
final class Messages {
    static final String ID = "1.5.dQ.7d444840-9dc0-11d1-b245-5ffdce74fad2";

    private Messages() {}

    /** A calendar with one event. */
    static String calendar(String method, String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nMETHOD:" + method + "\r\n"
                + "BEGIN:VEVENT\r\nUID:u-1\r\nDTSTAMP:20260101T000000Z\r\nORGANIZER:mailto:anna@example.org\r\n"
                + "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:paul@example.net\r\n" + lines
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    static OutgoingMessage message(String method, String lines, Optional<String> before, Locale locale) {
        return new OutgoingMessage(
                ID,
                method,
                new Correspondent("mailto:anna@example.org", "Änne Beispiel"),
                new Correspondent("mailto:paul@example.net", "Paul"),
                calendar(method, lines),
                before.map(text -> calendar("REQUEST", text)),
                locale,
                ZoneId.of("Europe/Berlin"));
    }

    static OutgoingMessage request(String lines) {
        return message("REQUEST", lines, Optional.empty(), Locale.ENGLISH);
    }

    /** The message between others. */
    static OutgoingMessage between(OutgoingMessage message, Correspondent sender, Correspondent recipient) {
        return new OutgoingMessage(
                message.id(),
                message.method(),
                sender,
                recipient,
                message.calendar(),
                message.before(),
                message.locale(),
                message.zone());
    }

    /** A transport that is configured. */
    static Map<String, Object> configuration(int port) {
        return Map.of("host", "127.0.0.1", "port", port, "security", "none", "from", "calendar@example.org");
    }
}
