/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.nio.charset.CharacterCodingException;
import org.kalends.dav.api.text.CleanText;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/**
 * The characters of an object that a client sent. Mended on the way: what {@link CleanText} leaves out, and line folds in the
 * midst of a character (RFC 5545 section 3.1).
 */
final class CalendarText {
    private CalendarText() {}

    /**
     * Reads octets.
     *
     * @throws MalformedCalendarException when they are not UTF-8
     */
    static CleanText of(Octets octets) throws MalformedCalendarException {
        byte[] sent = octets.toByteArray();
        try {
            return CleanText.of(CleanText.decoded(sent, sent.length));
        } catch (CharacterCodingException e) {
            return unfolded(sent);
        }
    }

    private static CleanText unfolded(byte[] sent) throws MalformedCalendarException {
        int length = joinSplitCharacters(sent);
        try {
            return new CleanText(CleanText.of(CleanText.decoded(sent, length)).text(), true);
        } catch (CharacterCodingException e) {
            throw new MalformedCalendarException("The text is not UTF-8.", e);
        }
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
}
