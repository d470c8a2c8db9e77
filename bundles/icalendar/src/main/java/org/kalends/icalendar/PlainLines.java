/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The content lines of a text without folds, blank lines, control characters and definitions of time zones. Definitions are nine
 * tenths of what ical4j needs for a usual event, and without bound where they are hostile, as it computes all onsets up to now.
 */
final class PlainLines {
    private static final String BEGIN = "BEGIN:VTIMEZONE";
    private static final String END = "END:VTIMEZONE";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final StringBuilder plain;
    private final StringBuilder line = new StringBuilder();
    private boolean inDefinition;

    private PlainLines(String text) {
        this.text = text;
        this.plain = new StringBuilder(text.length());
    }

    /**
     * The plain text in UTF-8; folds are taken out before it is decoded, as programs fold inside characters.
     *
     * @throws MalformedICalendarException when the octets are not UTF-8
     */
    static String of(byte[] octets) throws MalformedICalendarException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unfolded(octets)))
                    .toString();
            return new PlainLines(text).read();
        } catch (CharacterCodingException e) {
            throw new MalformedICalendarException("The text is not in UTF-8.", e);
        }
    }

    private static byte[] unfolded(byte[] octets) {
        byte[] found = new byte[octets.length];
        int length = 0;
        for (int at = 0; at < octets.length; at++) {
            boolean fold =
                    octets[at] == '\n' && at + 1 < octets.length && (octets[at + 1] == ' ' || octets[at + 1] == '\t');
            if (fold) {
                length -= length > 0 && found[length - 1] == '\r' ? 1 : 0;
                at++;
            } else {
                found[length++] = octets[at];
            }
        }
        return Arrays.copyOf(found, length);
    }

    private String read() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                endLine();
            } else if (c == '\t' || c >= ' ' && c != '\u007F' && !(at == 0 && c == BYTE_ORDER_MARK)) {
                line.append(c);
            }
        }
        endLine();
        return plain.toString();
    }

    private void endLine() {
        boolean begins = is(BEGIN);
        inDefinition |= begins;
        if (!inDefinition && !line.isEmpty()) {
            plain.append(line).append("\r\n");
        }
        inDefinition &= !is(END);
        line.setLength(0);
    }

    private boolean is(String delimiter) {
        return line.length() >= delimiter.length()
                && line.length() < delimiter.length() + 16
                && line.toString().strip().equalsIgnoreCase(delimiter);
    }
}
