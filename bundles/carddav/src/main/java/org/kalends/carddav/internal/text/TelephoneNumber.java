/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.Optional;

/**
 * Telephone numbers as people write them and as they are dialled: {@code +49 (30) 12-3}, {@code tel:+49-30-123;ext=4} and {@code 0049 30
 * 123} are one number.
 */
public final class TelephoneNumber {
    /** The property that has them. */
    public static final String PROPERTY = "TEL";

    private static final String SCHEME = "tel:";
    private static final String BETWEEN_DIGITS = "+-()/. \u00a0";
    private static final String INTERNATIONAL = "00";
    private static final int FEWEST_DIGITS = 3;

    private TelephoneNumber() {}

    /** The digits of a number, without those that lead abroad; empty for what is none, or less than three digits. */
    public static Optional<String> dialled(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = number(text); i < text.length() && text.charAt(i) != ';'; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (BETWEEN_DIGITS.indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        String all = digits.toString();
        String dialled = all.startsWith(INTERNATIONAL) ? all.substring(INTERNATIONAL.length()) : all;
        return Optional.of(dialled).filter(number -> number.length() >= FEWEST_DIGITS);
    }

    private static int number(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? SCHEME.length() : 0;
    }
}
