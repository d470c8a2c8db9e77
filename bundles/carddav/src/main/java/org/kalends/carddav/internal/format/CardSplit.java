/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.storage.api.Octets;

/** Takes a file of many vCards apart, octet for octet; what one of them holds is looked at later. */
final class CardSplit {
    private static final Pattern FRAME = Pattern.compile("(?im)^(BEGIN|END):VCARD[ \\t]*\\r?(?:\\n|\\z)");
    /** What some programs put before the first line: the byte order mark of UTF-8, one character for each octet. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private CardSplit() {}

    /** The cards in order; what stands outside of them is part of the next, or the last by itself. */
    static List<Octets> of(Octets several) {
        // Each octet is a character here, so that an encoding that is no UTF-8 comes out as it was sent
        String text = new String(several.toByteArray(), StandardCharsets.ISO_8859_1);
        int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        List<Octets> cards = new ArrayList<>();
        int depth = 0;
        Matcher frame = FRAME.matcher(text).region(start, text.length());
        while (frame.find()) {
            depth += frame.group(1).equalsIgnoreCase("BEGIN") ? 1 : -1;
            if (depth <= 0) {
                add(text.substring(start, frame.end()), cards);
                start = frame.end();
                depth = 0;
            }
        }
        add(text.substring(start), cards);
        return cards;
    }

    private static void add(String card, List<Octets> cards) {
        if (!card.isBlank()) {
            cards.add(Octets.of(card.stripLeading().getBytes(StandardCharsets.ISO_8859_1)));
        }
    }
}
