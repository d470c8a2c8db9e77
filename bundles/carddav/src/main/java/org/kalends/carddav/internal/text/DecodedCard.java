/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.kalends.dav.api.text.LineFolding;
import org.kalends.storage.api.Octets;

/**
 * The characters of a card that a client sent. Mended on the way: line folds inside a character (RFC 6350 section 3.2), line
 * ends that are a CR alone, a byte order mark, and characters that neither vCard nor XML can hold.
 *
 * @param text the characters; its lines end in LF or CRLF
 * @param mended whether they are others than those sent
 */
public record DecodedCard(String text, boolean mended) {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * Reads octets.
     *
     * @throws InvalidCardException when they are not UTF-8
     */
    public static DecodedCard of(Octets octets) {
        byte[] sent = octets.toByteArray();
        try {
            return cleaned(decoded(sent));
        } catch (CharacterCodingException e) {
            return new DecodedCard(cleaned(decodedLineByLine(sent)).text(), true);
        }
    }

    private static String decoded(byte[] octets) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets))
                .toString();
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

    private static DecodedCard cleaned(String decoded) {
        String text = withLineFeeds(decoded);
        int bad = 0;
        while (bad < text.length() && fits(text, bad)) {
            bad++;
        }
        if (bad == text.length()) {
            return new DecodedCard(text, !text.equals(decoded));
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, bad);
        for (int i = bad + 1; i < text.length(); i++) {
            if (fits(text, i)) {
                kept.append(text.charAt(i));
            }
        }
        return new DecodedCard(kept.toString(), true);
    }

    private static boolean fits(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\t', '\r', '\n' -> true;
            case BYTE_ORDER_MARK -> at > 0;
            case 0x7f, '\ufffe', '\uffff' -> false;
            default -> c >= ' ';
        };
    }
}
