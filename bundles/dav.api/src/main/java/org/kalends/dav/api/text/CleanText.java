/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A text of lines that a client sent, without what neither content lines nor XML can hold: a byte order mark, control
 * characters, and a CR that stands alone.
 *
 * @param text the characters that are left
 * @param mended whether they are others than those sent
 */
public record CleanText(String text, boolean mended) {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * The characters of octets in UTF-8.
     *
     * @param length how many of the octets, from the first
     * @throws CharacterCodingException when they are not UTF-8
     */
    public static String decoded(byte[] octets, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets, 0, length))
                .toString();
    }

    /** The text without what cannot be held. */
    public static CleanText of(String sent) {
        int bad = 0;
        while (bad < sent.length() && fits(sent, bad)) {
            bad++;
        }
        if (bad == sent.length()) {
            return new CleanText(sent, false);
        }
        StringBuilder kept = new StringBuilder(sent.length()).append(sent, 0, bad);
        for (int i = bad + 1; i < sent.length(); i++) {
            if (fits(sent, i)) {
                kept.append(sent.charAt(i));
            }
        }
        return new CleanText(kept.toString(), true);
    }

    private static boolean fits(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\t', '\n' -> true;
            case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n';
            case BYTE_ORDER_MARK -> at > 0;
            case 0x7f, '\ufffe', '\uffff' -> false;
            default -> c >= ' ';
        };
    }
}
