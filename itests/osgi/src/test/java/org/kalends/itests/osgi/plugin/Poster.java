/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Term;
import org.kalends.storage.api.support.IndexMatch;

/**
 * An event in the window.
 *
 * @param name its name, which is also its title
 * @param sequence the change that hung it up
 * @param hung when that was
 */
record Poster(String name, long sequence, Instant hung) {
    private static final Instant OPEN = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant CLOSED = Instant.parse("2027-03-01T17:00:00Z");
    /** Tells the calendar format that no text is indexed, so that it looks for texts in the octets. */
    private static final Term INCOMPLETE = new Term("INCOMPLETE", "");

    private static final String EVENT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Shop window//EN
            BEGIN:VEVENT
            UID:%1$s
            DTSTAMP:20270101T000000Z
            DTSTART:20270301T090000Z
            DTEND:20270301T170000Z
            SUMMARY:%1$s
            END:VEVENT
            END:VCALENDAR
            """;

    Octets octets() {
        return Octets.utf8(EVENT.formatted(name).replace("\n", "\r\n"));
    }

    private ItemIndex index() {
        Span span = new Span(OPEN.getEpochSecond(), CLOSED.getEpochSecond(), true);
        return new ItemIndex(name, "VEVENT", Optional.of(span), List.of(INCOMPLETE));
    }

    IndexMatch match() {
        return new IndexMatch(name, Display.OWNER, sequence, index());
    }

    Item item(CollectionId collection, Set<ItemPart> parts) {
        Octets octets = octets();
        return new Item(
                collection,
                name,
                index().uid(),
                index().kind(),
                "text/calendar; charset=utf-8; component=vevent",
                UUID.nameUUIDFromBytes(octets.toByteArray()).toString(),
                octets.length(),
                index().span(),
                hung,
                hung,
                sequence,
                parts.contains(ItemPart.OCTETS) ? Optional.of(octets) : Optional.empty(),
                Map.of(),
                Display.OWNER,
                Classification.PUBLIC);
    }
}
