/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.window;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ValueType;

/**
 * How far a calendar is shown: whole days from today, or a word of older releases. Days count from midnight to midnight, so
 * that what is shown changes once a day and not with every request.
 */
sealed interface Interval {
    /** {@code com.openexchange.caldav.interval.start}. */
    ValueType<Interval> BACKWARD =
            ValueType.of("a number of days, or one of one_month, six_months, one_year", text -> of(text, Word.MONTHS));

    /** {@code com.openexchange.caldav.interval.end}. */
    ValueType<Interval> FORWARD =
            ValueType.of("a number of days, or one of one_year, two_years", text -> of(text, Word.YEARS));

    /** The day it reaches to, seen backward; empty without limit. */
    Optional<LocalDate> before(LocalDate today);

    /** The day it reaches up to and does not include, seen forward; empty without limit. */
    Optional<LocalDate> after(LocalDate today);

    private static Interval of(String text, Set<Word> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Word word : words) {
            if (word.name().toLowerCase(Locale.ROOT).equals(lower)) {
                return word;
            }
        }
        return new Days(Integer.parseInt(text));
    }

    /**
     * Days from today; 0 is no limit.
     *
     * @param count how many
     */
    record Days(int count) implements Interval {
        private static final int MOST = 366 * 1000;

        public Days {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("not a number of days: " + count);
            }
        }

        @Override
        public Optional<LocalDate> before(LocalDate today) {
            return count == 0 ? Optional.empty() : Optional.of(today.minusDays(count));
        }

        @Override
        public Optional<LocalDate> after(LocalDate today) {
            return count == 0 ? Optional.empty() : Optional.of(today.plusDays(count + 1L));
        }
    }

    /** The words of older releases, with their boundaries: firsts of months and of years. */
    enum Word implements Interval {
        ONE_MONTH,
        SIX_MONTHS,
        ONE_YEAR,
        TWO_YEARS;

        private static final Set<Word> MONTHS = EnumSet.of(ONE_MONTH, SIX_MONTHS, ONE_YEAR);
        private static final Set<Word> YEARS = EnumSet.of(ONE_YEAR, TWO_YEARS);

        @Override
        public Optional<LocalDate> before(LocalDate today) {
            LocalDate month = today.with(TemporalAdjusters.firstDayOfMonth());
            LocalDate year = today.with(TemporalAdjusters.firstDayOfYear());
            return Optional.of(
                    switch (this) {
                        case ONE_MONTH -> month.minusMonths(1);
                        case SIX_MONTHS -> month.minusMonths(6);
                        case ONE_YEAR -> year.minusYears(1);
                        case TWO_YEARS -> year.minusYears(2);
                    });
        }

        @Override
        public Optional<LocalDate> after(LocalDate today) {
            LocalDate year = today.with(TemporalAdjusters.firstDayOfYear());
            return Optional.of(this == TWO_YEARS ? year.plusYears(3) : year.plusYears(2));
        }
    }
}
