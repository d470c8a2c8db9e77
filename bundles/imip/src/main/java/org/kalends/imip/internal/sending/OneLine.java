/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.util.regex.Pattern;

/** Texts of people as one line of a header: nothing in it ends the line, or the header, or says what somebody else has not said. */
final class OneLine {
    private static final int LONGEST = 250;

    /** What is no character to be seen, but for those that join letters and emoji or say which way a word goes. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s[\\p{Cf}&&[^\\u200C-\\u200F]]]+");

    private OneLine() {}

    /** The text without what is no character to be seen, and not longer than headers should be. */
    static String of(String text) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
