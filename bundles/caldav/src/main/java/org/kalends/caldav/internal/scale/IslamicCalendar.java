/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

/** The Islamic calendar by rule: of thirty years eleven have a day more. */
final class IslamicCalendar extends EvenCalendar {
    private static final int[] MONTHS = {30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29};

    private final long epoch;

    /** @param epoch the first day of the year 1, counted from 1 January 1970 */
    IslamicCalendar(long epoch) {
        super(MONTHS, 354 + 11 / 30.0);
        this.epoch = epoch;
    }

    @Override
    long firstDay(int year) {
        return epoch + 354L * (year - 1) + Math.floorDiv(11L * year + 3, 30);
    }
}
