/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

/** Looks for a text in another one, in a time that grows with their lengths and not with the product of these. */
final class TextSearch {
    private static final long SMALL = 1_000_000;

    private TextSearch() {}

    /** Whether a part stands anywhere in a text. */
    static boolean contains(String text, String part) {
        // What the library does is the fastest there is, unless both are long and made to keep it busy
        return (long) text.length() * part.length() <= SMALL ? text.contains(part) : containsLong(text, part);
    }

    /** The algorithm of Knuth, Morris and Pratt. */
    private static boolean containsLong(String text, String part) {
        int[] fallbacks = fallbacks(part);
        int matched = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            while (matched > 0 && part.charAt(matched) != c) {
                matched = fallbacks[matched - 1];
            }
            if (part.charAt(matched) == c && ++matched == part.length()) {
                return true;
            }
        }
        return false;
    }

    /** For each beginning of a part the length of the longest shorter one that it ends with. */
    private static int[] fallbacks(String part) {
        int[] fallbacks = new int[part.length()];
        int matched = 0;
        for (int at = 1; at < part.length(); at++) {
            while (matched > 0 && part.charAt(matched) != part.charAt(at)) {
                matched = fallbacks[matched - 1];
            }
            if (part.charAt(matched) == part.charAt(at)) {
                matched++;
            }
            fallbacks[at] = matched;
        }
        return fallbacks;
    }
}
