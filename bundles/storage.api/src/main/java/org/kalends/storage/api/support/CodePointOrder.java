/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.Comparator;

/**
 * Compares texts by code point, as UTF-8 octets compare. {@link String#compareTo} compares UTF-16 units, which puts the
 * supplementary planes before U+E000.
 */
public enum CodePointOrder implements Comparator<String> {
    ASCENDING;

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) || Character.isSurrogate(b);
                return surrogates ? compareUnits(a, b) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** A surrogate stands for a code point above all others. */
    private static int compareUnits(char a, char b) {
        if (Character.isSurrogate(a) && Character.isSurrogate(b)) {
            return Character.compare(a, b);
        }
        return Character.isSurrogate(a) ? 1 : -1;
    }
}
