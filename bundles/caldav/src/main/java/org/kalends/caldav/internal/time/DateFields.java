/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.util.Optional;
import org.kalends.caldav.internal.scale.CalendarSystem;

/** Where a day is in the years and months of a calendar. Used by one thread. */
interface DateFields {
    /** The fields of the calendar that a rule follows. */
    static DateFields of(Optional<CalendarSystem> scale) {
        return scale.<DateFields>map(ScaledFields::new).orElse(GregorianFields.FIELDS);
    }

    /** The month that a day is in, by its {@linkplain org.kalends.caldav.internal.scale.CalendarMonth#key key}. */
    int month(LocalDate day);

    /** Whether the year of a day has the month of a key. */
    boolean hasMonth(LocalDate day, int key);

    /** The place of a day in its month, from 1 on. */
    int dayOfMonth(LocalDate day);

    /** How many days the month of a day has. */
    int lengthOfMonth(LocalDate day);

    /** The place of a day in its year, from 1 on. */
    int dayOfYear(LocalDate day);

    /** How many days the year of a day has. */
    int lengthOfYear(LocalDate day);

    /** The number of the year of a day. */
    int yearOf(LocalDate day);

    /** The first day of a year; the last of all days where the year is not known. */
    LocalDate firstDayOf(int year);
}
