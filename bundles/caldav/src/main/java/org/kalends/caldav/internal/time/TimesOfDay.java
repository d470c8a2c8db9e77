/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalTime;
import java.util.List;
import org.kalends.caldav.internal.time.RecurrenceRule.ByParts;

/**
 * The times that a rule makes inside a day, or inside its hour, minute or second where it repeats more often than daily. Held
 * as the product of its parts, so that asking for every second of a day costs nothing.
 */
final class TimesOfDay {
    private final List<Integer> hours;
    private final List<Integer> minutes;
    private final List<Integer> seconds;

    private TimesOfDay(List<Integer> hours, List<Integer> minutes, List<Integer> seconds) {
        this.hours = hours;
        this.minutes = minutes;
        this.seconds = seconds;
    }

    /** The times of a rule whose first instance is at this time; DATE values have but midnight. */
    static TimesOfDay of(RecurrenceRule rule, LocalTime first, boolean allDay) {
        Frequency frequency = rule.frequency();
        ByParts parts = rule.parts();
        List<Integer> zero = List.of(0);
        if (allDay) {
            return new TimesOfDay(zero, zero, zero);
        }
        return new TimesOfDay(
                frequency.withinDay() ? zero : orElse(parts.hours(), first.getHour()),
                frequency.compareTo(Frequency.HOURLY) < 0 ? zero : orElse(parts.minutes(), first.getMinute()),
                frequency == Frequency.SECONDLY ? zero : orElse(parts.seconds(), first.getSecond()));
    }

    private static List<Integer> orElse(List<Integer> given, int missing) {
        return given.isEmpty() ? List.of(missing) : given;
    }

    /** Number of times. */
    int size() {
        return hours.size() * minutes.size() * seconds.size();
    }

    /** Seconds from the beginning of the day, hour, minute or second to a time; they grow with the index. */
    long offset(int index) {
        int second = seconds.get(index % seconds.size());
        int rest = index / seconds.size();
        int minute = minutes.get(rest % minutes.size());
        return hours.get(rest / minutes.size()) * 3600L + minute * 60L + second;
    }
}
