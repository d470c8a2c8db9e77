/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

/**
 * A month of a year.
 *
 * @param number which one, from 1 on; a leap month has that of the month before it
 * @param leap whether it is one that only some years have
 * @param length number of its days
 */
public record CalendarMonth(int number, boolean leap, int length) {
    /** More than any calendar has months. */
    private static final int LEAP = 32;

    /** A number that no other month of the year has. */
    public int key() {
        return key(number, leap);
    }

    /** The key of a month as {@code BYMONTH} names it. */
    public static int key(int number, boolean leap) {
        return leap ? number + LEAP : number;
    }

    /** Whether a key is of a leap month. */
    public static boolean isLeap(int key) {
        return key > LEAP;
    }

    /** The number in a key. */
    public static int number(int key) {
        return isLeap(key) ? key - LEAP : key;
    }
}
