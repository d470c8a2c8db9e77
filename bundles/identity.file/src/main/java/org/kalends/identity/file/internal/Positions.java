/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Ascending numbers, each once, in as little memory as they can be in. */
final class Positions {
    static final Positions NONE = new Positions();

    private int[] numbers = {};
    private int size;

    /** All numbers below one. */
    static Positions upTo(int end) {
        Positions all = new Positions();
        all.numbers = IntStream.range(0, end).toArray();
        all.size = end;
        return all;
    }

    /** Takes in a number that is not below the last one. */
    void add(int number) {
        if (size > 0 && numbers[size - 1] == number) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2, size + (size >> 1)));
        }
        numbers[size++] = number;
    }

    /** Gives back the memory that no number needs. */
    void trim() {
        numbers = Arrays.copyOf(numbers, size);
    }

    int size() {
        return size;
    }

    int at(int index) {
        return numbers[index];
    }

    /** The index of the first number that is not below this one. */
    int firstFrom(int number) {
        int index = Arrays.binarySearch(numbers, 0, size, number);
        return index < 0 ? -index - 1 : index;
    }
}
