/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.scheduling.api.OutgoingMessage;

/**
 * A message and what its mail is to be.
 *
 * @param subject of the mail
 * @param to as the header shows it, decoded
 * @param plain what is in its text, perhaps with what is in the page beside it
 */
record Shape(String name, OutgoingMessage message, String subject, String to, List<String> plain, List<String> html) {
    /** A message in English to Paul. */
    static Shape of(String name, String method, String lines, String subject, String... plain) {
        return new Shape(
                name,
                Messages.message(method, lines, Optional.empty(), Locale.US),
                subject,
                "Paul <paul@example.net>",
                List.of(plain),
                List.of());
    }

    /** The same with what was known before. */
    Shape after(String lines) {
        return with(message.calendar(), Optional.of(Messages.calendar("REQUEST", lines)), message.locale());
    }

    /** The same in another language. */
    Shape in(Locale locale) {
        return with(message.calendar(), message.before(), locale);
    }

    /** The same from somebody else. */
    Shape from(String address, String personal) {
        return with(Messages.between(message, new Correspondent(address, personal), message.recipient()));
    }

    /** The same to somebody else. */
    Shape to(String address, String personal, String shown) {
        OutgoingMessage other = Messages.between(message, message.sender(), new Correspondent(address, personal));
        return new Shape(name, other, subject, shown, plain, html);
    }

    /** The same with what is in the page. */
    Shape page(String... texts) {
        return new Shape(name, message, subject, to, plain, List.of(texts));
    }

    /** The same with another calendar. */
    Shape with(String calendar) {
        return with(calendar, message.before(), message.locale());
    }

    private Shape with(String calendar, Optional<String> before, Locale locale) {
        return with(new OutgoingMessage(
                message.id(),
                message.method(),
                message.sender(),
                message.recipient(),
                calendar,
                before,
                locale,
                message.zone()));
    }

    private Shape with(OutgoingMessage other) {
        return new Shape(name, other, subject, to, plain, html);
    }

    @Override
    public String toString() {
        return name;
    }
}
