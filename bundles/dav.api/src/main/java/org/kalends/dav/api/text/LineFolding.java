/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.nio.charset.StandardCharsets;

/** Long content lines (RFC 5545 section 3.1, RFC 6350 section 3.2). */
public final class LineFolding {
    private static final int MOST_OCTETS = 75;

    private LineFolding() {}

    /** A line with its line end, folded after at most 75 octets and never inside a character. */
    public static String folded(String line) {
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        if (length <= MOST_OCTETS) {
            return line + "\r\n";
        }
        return length == line.length() ? ofAscii(line) : ofAny(line);
    }

    /** A picture in Base64 is a line of a thousand folds. */
    private static String ofAscii(String line) {
        StringBuilder folded = new StringBuilder(line.length() + line.length() / 24 + 2);
        folded.append(line, 0, MOST_OCTETS);
        for (int i = MOST_OCTETS; i < line.length(); i += MOST_OCTETS - 1) {
            folded.append("\r\n ").append(line, i, Math.min(i + MOST_OCTETS - 1, line.length()));
        }
        return folded.append("\r\n").toString();
    }

    private static String ofAny(String line) {
        StringBuilder folded = new StringBuilder(line.length() + line.length() / 24 + 2);
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int width = width(point);
            if (octets + width > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += width;
            i += Character.charCount(point);
        }
        return folded.append("\r\n").toString();
    }

    private static int width(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
