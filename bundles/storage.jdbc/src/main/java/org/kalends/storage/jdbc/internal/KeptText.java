/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/**
 * Texts as a database server keeps them: as UTF-8, and without the character of code 0. Both are of no use in a text, and the octets
 * of an item keep them; here the replacement character stands for them.
 */
final class KeptText {
    private static final char REPLACEMENT = '\uFFFD';

    private KeptText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStrange(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder kept = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isStrange(text, i)) {
                kept.setCharAt(i, REPLACEMENT);
            }
        }
        return kept.toString();
    }

    private static boolean isStrange(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character == 0;
    }
}
