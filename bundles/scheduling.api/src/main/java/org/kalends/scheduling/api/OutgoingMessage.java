/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that is to leave the server.
 *
 * @param id names the message among all of the installation, the same whenever it is sent again: letters, digits, {@code . - _}, 255
 *     characters at most. Who receives it knows by it what came twice, and a bounce is told with it
 * @param method what it asks for or tells (RFC 5546 section 1.4), as {@code REQUEST}
 * @param sender whose message it is, a user of this server
 * @param recipient who gets it
 * @param calendar the message, a {@code VCALENDAR} with its METHOD
 * @param before what the recipient knew before, a {@code VCALENDAR}; empty when it is new to the recipient or nothing is changed by it
 * @param locale the language of the sender
 * @param zone the time zone of the sender
 */
public record OutgoingMessage(
        String id,
        String method,
        Correspondent sender,
        Correspondent recipient,
        String calendar,
        Optional<String> before,
        Locale locale,
        ZoneId zone) {
    public OutgoingMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(zone, "zone");
    }
}
