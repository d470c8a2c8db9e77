/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kalends.caldav.internal.kind.ComponentSet;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/** Objects that tests bring to the format of calendars. */
public final class TestFormat {
    /** The format, whose own UIDs are all {@code new-uid}. */
    static final ICalendarFormat FORMAT = new ICalendarFormat(() -> "new-uid");

    private TestFormat() {}

    /** A calendar that takes components of these types; of all that are stored, if none is named. */
    public static StoredCollection calendar(String... types) {
        Map<PropertyName, String> properties = types.length == 0
                ? Map.of()
                : Map.of(
                        StoredXml.key(CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET),
                        StoredXml.of(new ComponentSet(List.of(types))
                                .element(CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET)));
        return new StoredCollection(
                new CollectionId(1, "c"),
                "calendar",
                1,
                "c",
                false,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                properties,
                List.of(),
                0);
    }

    /** A calendar with these lines after PRODID. */
    static String object(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    /** A calendar with one event of these lines after its UID. */
    static String event(String... lines) {
        return object("BEGIN:VEVENT\r\nUID:u1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    /** What is stored of a text. */
    static AcceptedObject accept(String text) throws DavException {
        return FORMAT.accept(Octets.utf8(text), calendar());
    }

    /** Expects a text to be refused, with a sentence that says why. */
    static void refused(Precondition precondition, String text) {
        assertThatThrownBy(() -> accept(text)).as(text).isInstanceOfSatisfying(DavException.class, e -> {
            assertThat(e.precondition()).hasValue(precondition);
            assertThat(e.getMessage()).endsWith(".");
        });
    }
}
