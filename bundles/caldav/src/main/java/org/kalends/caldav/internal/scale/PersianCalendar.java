/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

/** The Persian calendar by its rule of 33 years, which agrees with the sun until the year 1501 (2122). */
final class PersianCalendar extends EvenCalendar {
    private static final int[] MONTHS = {31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29};
    private static final long EPOCH = -492_268;

    PersianCalendar() {
        super(MONTHS, 365 + 8 / 33.0);
    }

    @Override
    long firstDay(int year) {
        return EPOCH + 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33);
    }
}
