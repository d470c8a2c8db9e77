/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kalends.carddav.internal.text.DecodedCard;
import org.kalends.carddav.internal.text.LogicalLines;
import org.kalends.storage.api.Octets;

/** Takes a file of many vCards apart, octet for octet; what one of them holds is looked at later. */
final class CardSplit implements Iterator<Octets> {
    /** What some programs put before the first line: the byte order mark of UTF-8, one character for each octet. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private static final int LONGEST_FRAME = 80;

    private final LogicalLines lines;
    private String card;

    private CardSplit(LogicalLines lines) {
        this.lines = lines;
        card = read();
    }

    /** The cards in order; what stands outside of them is part of the next, or the last by itself. */
    static Stream<Octets> of(Octets several) {
        // Each octet is a character here, so that an encoding that is no UTF-8 comes out as it was sent
        String text = new String(several.toByteArray(), StandardCharsets.ISO_8859_1);
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        CardSplit cards = new CardSplit(new LogicalLines(DecodedCard.withLineFeeds(unmarked)));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cards, 0), false);
    }

    @Override
    public boolean hasNext() {
        return !card.isBlank();
    }

    @Override
    public Octets next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Octets next = Octets.of(card.stripLeading().getBytes(StandardCharsets.ISO_8859_1));
        card = read();
        return next;
    }

    /** The text up to the end of the next card, or of all; blank when nothing is left. */
    private String read() {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (lines.hasNext()) {
            String line = lines.next();
            text.append(line);
            int step = step(line);
            depth += step;
            if (step < 0 && depth <= 0) {
                return text.toString();
            }
        }
        return text.toString();
    }

    /** How much deeper one is inside cards after a line. */
    private static int step(String line) {
        if (line.length() > LONGEST_FRAME) {
            return 0;
        }
        return switch (LogicalLines.unfolded(line).strip().toUpperCase(Locale.ROOT)) {
            case "BEGIN:VCARD" -> 1;
            case "END:VCARD" -> -1;
            default -> 0;
        };
    }
}
