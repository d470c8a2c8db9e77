/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.time.RecurrenceRule.ByParts;

/** Which hours, minutes and seconds a rule lets through that repeats more often than daily (the Limits of RFC 5545 3.3.10). */
final class TimeFilter {
    private static final int SECONDS_OF_DAY = 86_400;

    private final Frequency frequency;
    private final BitSet hours;
    private final BitSet minutes;
    private final BitSet seconds;

    TimeFilter(RecurrenceRule rule) {
        frequency = rule.frequency();
        ByParts parts = rule.parts();
        hours = set(parts.hours(), 24, frequency.withinDay());
        minutes = set(parts.minutes(), 60, frequency.compareTo(Frequency.HOURLY) < 0);
        seconds = set(parts.seconds(), 60, frequency == Frequency.SECONDLY);
    }

    private static BitSet set(List<Integer> given, int size, boolean limits) {
        BitSet set = new BitSet();
        if (given.isEmpty() || !limits) {
            set.set(0, size);
        } else {
            given.stream().filter(number -> number < size).forEach(set::set);
        }
        return set;
    }

    /** The first time from this one on that is let through; empty when there is none until the day ends. */
    Optional<LocalTime> from(LocalTime time) {
        int hour = hours.nextSetBit(time.getHour());
        int minute = hour == time.getHour() ? minutes.nextSetBit(time.getMinute()) : minutes.nextSetBit(0);
        boolean same = hour == time.getHour() && minute == time.getMinute();
        int second = seconds.nextSetBit(same ? time.getSecond() : 0);
        if (second < 0) {
            minute = minutes.nextSetBit(minute + 1);
            second = seconds.nextSetBit(0);
        }
        if (minute < 0) {
            hour = hours.nextSetBit(hour + 1);
            minute = minutes.nextSetBit(0);
            second = seconds.nextSetBit(0);
        }
        return hour < 0 || minute < 0 || second < 0
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }

    /** Whether steps of so many hours, minutes or seconds ever come from a time to one that is let through. */
    boolean isReached(LocalTime start, long interval) {
        int unit = (int) frequency.unit().getDuration().getSeconds();
        int step = (int) Numbers.greatestCommonDivisor(interval, SECONDS_OF_DAY / unit) * unit;
        for (int second = start.toSecondOfDay() % step; second < SECONDS_OF_DAY; second += step) {
            LocalTime time = LocalTime.ofSecondOfDay(second);
            if (hours.get(time.getHour()) && minutes.get(time.getMinute()) && seconds.get(time.getSecond())) {
                return true;
            }
        }
        return false;
    }
}
