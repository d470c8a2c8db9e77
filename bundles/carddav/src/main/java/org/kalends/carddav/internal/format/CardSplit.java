/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kalends.carddav.internal.text.DecodedCard;
import org.kalends.carddav.internal.text.LogicalLines;
import org.kalends.storage.api.Octets;

/** Takes a file of many vCards apart, octet for octet; what one of them holds is looked at later. */
final class CardSplit {
    /** What some programs put before the first line: the byte order mark of UTF-8, one character for each octet. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private static final int LONGEST_FRAME = 80;

    private CardSplit() {}

    /** The cards in order; what stands outside of them is part of the next, or the last by itself. */
    static List<Octets> of(Octets several) {
        // Each octet is a character here, so that an encoding that is no UTF-8 comes out as it was sent
        String text = new String(several.toByteArray(), StandardCharsets.ISO_8859_1);
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        LogicalLines lines = new LogicalLines(DecodedCard.withLineFeeds(unmarked));
        List<Octets> cards = new ArrayList<>();
        StringBuilder card = new StringBuilder();
        int depth = 0;
        while (lines.hasNext()) {
            String line = lines.next();
            card.append(line);
            depth += step(line);
            if (depth <= 0 && step(line) < 0) {
                add(card.toString(), cards);
                card.setLength(0);
                depth = 0;
            }
        }
        add(card.toString(), cards);
        return cards;
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

    private static void add(String card, List<Octets> cards) {
        if (!card.isBlank()) {
            cards.add(Octets.of(card.stripLeading().getBytes(StandardCharsets.ISO_8859_1)));
        }
    }
}
