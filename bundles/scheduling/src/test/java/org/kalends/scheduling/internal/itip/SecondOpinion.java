/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;

/** What ical4j says of messages: its rules are those of RFC 5546, written by others. */
final class SecondOpinion {
    private SecondOpinion() {}

    /** Sees that ical4j finds a message in order. */
    static void agrees(ItipMessage message) {
        String text = message.octets().text();
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            ValidationResult result = calendar.validate();
            assertThat(result.hasErrors()).as(result + "\n" + text).isFalse();
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }
}
