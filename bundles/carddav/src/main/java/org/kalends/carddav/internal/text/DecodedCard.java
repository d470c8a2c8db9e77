/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.kalends.dav.api.text.CleanText;
import org.kalends.dav.api.text.LineFolding;
import org.kalends.storage.api.Octets;

/**
 * The characters of a card that a client sent; their lines end in LF or CRLF. Mended on the way: line folds inside a
 * character (RFC 6350 section 3.2), line ends that are a CR alone, and what {@link CleanText} leaves out.
 */
public final class DecodedCard {
    private DecodedCard() {}

    /**
     * Reads octets.
     *
     * @throws InvalidCardException when they are not UTF-8
     */
    public static CleanText of(Octets octets) {
        byte[] sent = octets.toByteArray();
        try {
            return cleaned(decoded(sent));
        } catch (CharacterCodingException e) {
            return new CleanText(cleaned(decodedLineByLine(sent)).text(), true);
        }
    }

    private static String decoded(byte[] octets) throws CharacterCodingException {
        return CleanText.decoded(octets, octets.length);
    }

    /** Each octet is a character here until its line is whole: a fold can stand between two octets of one character. */
    private static String decodedLineByLine(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        LogicalLines lines = new LogicalLines(withLineFeeds(new String(octets, StandardCharsets.ISO_8859_1)));
        while (lines.hasNext()) {
            String line = lines.next();
            try {
                text.append(decoded(line.getBytes(StandardCharsets.ISO_8859_1)));
            } catch (CharacterCodingException e) {
                text.append(LineFolding.folded(decodedWhole(LogicalLines.unfolded(line))));
            }
        }
        return text.toString();
    }

    private static String decodedWhole(String latin1) {
        try {
            return decoded(latin1.getBytes(StandardCharsets.ISO_8859_1));
        } catch (CharacterCodingException e) {
            throw new InvalidCardException("The vCard is not encoded in UTF-8.");
        }
    }

    /** A text with CRLF in place of line ends that are CR alone, or more than one before an LF. */
    public static String withLineFeeds(String text) {
        int bare = bareReturn(text, 0);
        if (bare < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length() + text.length() / 16);
        int start = 0;
        while (bare >= 0) {
            mended.append(text, start, bare).append("\r\n");
            start = bare;
            while (start < text.length() && text.charAt(start) == '\r') {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '\n') {
                start++;
            }
            bare = bareReturn(text, start);
        }
        return mended.append(text, start, text.length()).toString();
    }

    private static int bareReturn(String text, int from) {
        int at = text.indexOf('\r', from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at = text.indexOf('\r', at + 2);
        }
        return at;
    }

    private static CleanText cleaned(String decoded) {
        String text = withLineFeeds(decoded);
        CleanText clean = CleanText.of(text);
        return new CleanText(clean.text(), clean.mended() || !text.equals(decoded));
    }
}
