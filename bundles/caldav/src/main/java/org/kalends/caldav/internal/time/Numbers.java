/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

/** Arithmetic of the intervals of rules. */
final class Numbers {
    private Numbers() {}

    /** The largest number that divides both, which are positive. */
    static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
