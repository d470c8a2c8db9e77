/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

/** Texts of people as one line of a header: nothing in it ends the line, or the header, or says what somebody else has not said. */
final class OneLine {
    private static final int LONGEST = 250;

    private OneLine() {}

    /** The text without what is no character to be seen, and not longer than headers should be. */
    static String of(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
