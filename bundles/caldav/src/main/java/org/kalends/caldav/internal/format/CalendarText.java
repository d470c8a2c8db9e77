/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/**
 * The characters of an object that a client sent. Mended on the way: a byte order mark, characters that neither
 * iCalendar nor XML can hold, and line folds in the midst of a character (RFC 5545 section 3.1).
 *
 * @param text the characters
 * @param mended whether they are others than those sent
 */
record CalendarText(String text, boolean mended) {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * Reads octets.
     *
     * @throws MalformedCalendarException when they are not UTF-8
     */
    static CalendarText of(Octets octets) throws MalformedCalendarException {
        byte[] sent = octets.toByteArray();
        try {
            return withoutControls(decode(sent, sent.length), false);
        } catch (CharacterCodingException e) {
            return unfolded(sent);
        }
    }

    private static CalendarText unfolded(byte[] sent) throws MalformedCalendarException {
        int length = joinSplitCharacters(sent);
        try {
            return withoutControls(decode(sent, length), true);
        } catch (CharacterCodingException e) {
            throw new MalformedCalendarException("The text is not UTF-8.", e);
        }
    }

    private static String decode(byte[] octets, int length) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
        return text.toString();
    }

    /** Takes out the line folds before which a character is unfinished. Works in place; returns the new length. */
    private static int joinSplitCharacters(byte[] octets) {
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            int fold = foldLength(octets, i);
            if (fold > 0 && i + fold < octets.length && (octets[i + fold] & 0xc0) == 0x80) {
                i += fold - 1;
            } else {
                octets[length++] = octets[i];
            }
        }
        return length;
    }

    private static int foldLength(byte[] octets, int at) {
        int feed = octets[at] == '\r' ? at + 1 : at;
        boolean fold = feed + 1 < octets.length
                && octets[feed] == '\n'
                && (octets[feed + 1] == ' ' || octets[feed + 1] == '\t');
        return fold ? feed + 2 - at : 0;
    }

    private static CalendarText withoutControls(String text, boolean mendedBefore) {
        int bad = 0;
        while (bad < text.length() && fits(text, bad)) {
            bad++;
        }
        if (bad == text.length()) {
            return new CalendarText(text, mendedBefore);
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, bad);
        for (int i = bad + 1; i < text.length(); i++) {
            if (fits(text, i)) {
                kept.append(text.charAt(i));
            }
        }
        return new CalendarText(kept.toString(), true);
    }

    private static boolean fits(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\t', '\n' -> true;
            case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n';
            case BYTE_ORDER_MARK -> at > 0;
            case 0x7f, '\ufffe', '\uffff' -> false;
            default -> c >= 0x20;
        };
    }
}
