/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;

/** The fields of the Gregorian calendar. */
final class GregorianFields implements DateFields {
    static final GregorianFields FIELDS = new GregorianFields();

    private static final int MONTHS = 12;

    private GregorianFields() {}

    @Override
    public int month(LocalDate day) {
        return day.getMonthValue();
    }

    @Override
    public boolean hasMonth(LocalDate day, int key) {
        return key <= MONTHS;
    }

    @Override
    public int dayOfMonth(LocalDate day) {
        return day.getDayOfMonth();
    }

    @Override
    public int lengthOfMonth(LocalDate day) {
        return day.lengthOfMonth();
    }

    @Override
    public int dayOfYear(LocalDate day) {
        return day.getDayOfYear();
    }

    @Override
    public int lengthOfYear(LocalDate day) {
        return day.lengthOfYear();
    }

    @Override
    public int yearOf(LocalDate day) {
        return day.getYear();
    }

    @Override
    public LocalDate firstDayOf(int year) {
        return LocalDate.ofYearDay(year, 1);
    }
}
