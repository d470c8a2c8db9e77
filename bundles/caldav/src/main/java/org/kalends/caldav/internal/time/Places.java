/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.util.BitSet;
import java.util.Collection;

/** Places in a row as the BYxxx parts name them: counted from its begin, or negative from its end. */
final class Places {
    private final BitSet fromBegin = new BitSet();
    private final BitSet fromEnd = new BitSet();

    Places(Collection<Integer> numbers) {
        numbers.forEach(this::add);
    }

    /** Adds a place; not 0. */
    void add(int number) {
        if (number > 0) {
            fromBegin.set(number);
        } else {
            fromEnd.set(-number);
        }
    }

    boolean isEmpty() {
        return fromBegin.isEmpty() && fromEnd.isEmpty();
    }

    /** Whether there is one that a row of this length is too short for, counted from its begin. */
    boolean exceeds(int length) {
        return fromBegin.length() > length + 1;
    }

    /** Whether a place is among them, however many they are at the same cost. */
    boolean has(int place, int length) {
        return fromBegin.get(place) || fromEnd.get(length - place + 1);
    }

    /** Whether a place counted from the begin is among them. */
    boolean has(int place) {
        return fromBegin.get(place);
    }
}
