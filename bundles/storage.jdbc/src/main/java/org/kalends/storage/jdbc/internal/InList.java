/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lists for {@code IN (...)}, filled up to a power of two with repetitions, so that a few prepared statements serve
 * lists of every length.
 */
final class InList {
    private InList() {}

    /** Question marks for a list of this length, 1 or more, in parentheses. */
    static String marks(int length) {
        return "(" + String.join(", ", Collections.nCopies(paddedLength(length), "?")) + ")";
    }

    /** The values that stand for the {@link #marks}. */
    static <T> List<T> padded(List<T> values) {
        List<T> padded = new ArrayList<>(values);
        padded.addAll(Collections.nCopies(paddedLength(values.size()) - values.size(), values.get(0)));
        return padded;
    }

    private static int paddedLength(int length) {
        int highest = Integer.highestOneBit(length);
        return highest == length ? length : highest * 2;
    }
}
