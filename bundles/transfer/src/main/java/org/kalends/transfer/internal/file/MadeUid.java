/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A UID for what has none, which is the same whenever the same is imported, so that it does not multiply. */
final class MadeUid {
    private static final Pattern UID = Pattern.compile("(?im)^(?:[\\w-]+\\.)?UID[;:]");

    private MadeUid() {}

    /** Whether a card has a UID. */
    static boolean isIn(String card) {
        return UID.matcher(card).find();
    }

    /**
     * The object or component with a UID before its end.
     *
     * @param text a character for each octet, the last line with its end
     */
    static String in(String text) {
        String end = text.endsWith("\r\n") ? "\r\n" : "\n";
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        UUID made = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return text.substring(0, last) + "UID:" + made + end + text.substring(last);
    }
}
