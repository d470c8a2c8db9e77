/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.caldav.internal.time.RecurrenceRule.Weekday;

/**
 * The onset of an observance that comes once in every year, as nearly all rules of time zones have it: on a date, on the
 * second or last Sunday of a month, or on the Sunday among seven days. {@code java.time} computes with it for ever, without a
 * list of its dates.
 *
 * @param rule when it is, and from which offset to which
 */
record YearlyOnset(ZoneOffsetTransitionRule rule) {
    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 4;

    /**
     * What a rule means.
     *
     * @param start the first onset on the wall clock
     * @param from the offset before
     * @param to the offset after
     * @return empty when it is another rule than one of these
     */
    static Optional<YearlyOnset> of(RecurrenceRule rule, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        if (!isYearly(rule)) {
            return Optional.empty();
        }
        RecurrenceRule.ByParts parts = rule.parts();
        Month month = parts.months().isEmpty()
                ? start.getMonth()
                : Month.of(parts.months().get(0));
        List<Integer> days = parts.monthDays();
        if (parts.weekdays().isEmpty()) {
            int day = days.isEmpty() ? start.getDayOfMonth() : days.get(0);
            boolean inEveryYear = days.size() <= 1 && day > 0 && day <= month.minLength();
            return inEveryYear ? Optional.of(on(month, day, null, start, from, to)) : Optional.empty();
        }
        Weekday weekday = parts.weekdays().get(0);
        if (parts.weekdays().size() > 1 || parts.months().isEmpty()) {
            return Optional.empty();
        }
        return firstDay(weekday.ordinal(), days, month).map(day -> on(month, day, weekday.day(), start, from, to));
    }

    private static boolean isYearly(RecurrenceRule rule) {
        RecurrenceRule.ByParts parts = rule.parts();
        boolean onlyDates = parts.weekNumbers().isEmpty()
                && parts.yearDays().isEmpty()
                && parts.hours().isEmpty()
                && parts.minutes().isEmpty()
                && parts.seconds().isEmpty()
                && parts.positions().isEmpty();
        return onlyDates
                && rule.frequency() == Frequency.YEARLY
                && rule.scale().isEmpty()
                && rule.interval() == 1
                && rule.count() == 0
                && parts.months().size() <= 1;
    }

    /** The first of the days among which the weekday is; counted from the end of the month when it is negative. */
    private static Optional<Integer> firstDay(int ordinal, List<Integer> days, Month month) {
        if (ordinal == 0 && days.size() == WEEK) {
            int first = days.stream().mapToInt(Integer::intValue).min().orElseThrow();
            Set<Integer> distinct = new HashSet<>(days);
            boolean week = distinct.size() == WEEK
                    && first > 0
                    && distinct.stream().allMatch(day -> day < first + WEEK)
                    && first + WEEK - 1 <= month.minLength();
            return week ? Optional.of(first) : Optional.empty();
        }
        if (!days.isEmpty() || ordinal == 0 || Math.abs(ordinal) > MOST_WEEKS) {
            return Optional.empty();
        }
        return Optional.of(ordinal > 0 ? WEEK * (ordinal - 1) + 1 : WEEK * (ordinal + 1) - 1);
    }

    private static YearlyOnset on(
            Month month, int day, DayOfWeek weekday, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        LocalTime time = start.toLocalTime();
        return new YearlyOnset(
                ZoneOffsetTransitionRule.of(month, day, weekday, time, false, TimeDefinition.WALL, from, from, to));
    }

    /** The onset of a year on the wall clock before it. */
    LocalDateTime in(int year) {
        int day = rule.getDayOfMonthIndicator();
        LocalDate first = LocalDate.of(year, rule.getMonth(), 1);
        LocalDate date = day > 0 ? first.withDayOfMonth(day) : first.withDayOfMonth(first.lengthOfMonth() + 1 + day);
        if (rule.getDayOfWeek() != null) {
            date = date.with(
                    day > 0
                            ? TemporalAdjusters.nextOrSame(rule.getDayOfWeek())
                            : TemporalAdjusters.previousOrSame(rule.getDayOfWeek()));
        }
        return date.atTime(rule.getLocalTime());
    }

    /**
     * The rules by which offsets change for ever, if these are one cycle: each begins with the offset with which the one
     * before it ends.
     */
    static Optional<List<ZoneOffsetTransitionRule>> cycle(List<YearlyOnset> onsets) {
        List<ZoneOffsetTransitionRule> rules = onsets.stream()
                .map(YearlyOnset::rule)
                .sorted(Comparator.comparing(ZoneOffsetTransitionRule::getMonth))
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            ZoneOffsetTransitionRule one = rules.get(i);
            ZoneOffsetTransitionRule next = rules.get((i + 1) % rules.size());
            boolean follows = one.getMonth() != next.getMonth()
                    && one.getOffsetAfter().equals(next.getOffsetBefore())
                    && !one.getOffsetAfter().equals(one.getOffsetBefore());
            if (!follows) {
                return Optional.empty();
            }
        }
        return Optional.of(rules);
    }
}
