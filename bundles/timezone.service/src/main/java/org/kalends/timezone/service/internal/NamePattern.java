/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.util.Locale;
import org.kalends.timezone.service.internal.Refusal.Reason;

/**
 * What names are looked for (RFC 7808 section 5.5): a text, with an asterisk in front or behind where more may stand. Case is no
 * matter, and an underscore is a blank.
 *
 * @param text what the name has, folded
 * @param openAtStart whether more may stand in front
 * @param openAtEnd whether more may stand behind
 */
record NamePattern(String text, boolean openAtStart, boolean openAtEnd) {
    private static final int LONGEST = 200;

    static NamePattern of(String pattern) throws Refusal {
        boolean openAtStart = pattern.startsWith("*");
        String rest = openAtStart ? pattern.substring(1) : pattern;
        boolean openAtEnd = rest.endsWith("*") && !rest.endsWith("\\*");
        String text = (openAtEnd ? rest.substring(0, rest.length() - 1) : rest)
                .replace("\\*", "*")
                .replace("\\\\", "\\");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal(Reason.INVALID_PATTERN, "A pattern has a text of 1 to " + LONGEST + " characters.");
        }
        return new NamePattern(folded(text), openAtStart, openAtEnd);
    }

    private static String folded(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    boolean matches(String name) {
        String folded = folded(name);
        if (openAtStart) {
            return openAtEnd ? folded.contains(text) : folded.endsWith(text);
        }
        return openAtEnd ? folded.startsWith(text) : folded.equals(text);
    }
}
