/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

/** The Coptic and the Ethiopic calendar: twelve months of thirty days and a short one, which has a day more every fourth year. */
final class CopticCalendar extends EvenCalendar {
    private static final int[] MONTHS = {30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 5};

    private final long epoch;

    /** @param epoch the first day of the year 1, counted from 1 January 1970 */
    CopticCalendar(long epoch) {
        super(MONTHS, 365.25);
        this.epoch = epoch;
    }

    @Override
    long firstDay(int year) {
        return epoch + 365L * (year - 1) + Math.floorDiv(year, 4);
    }
}
