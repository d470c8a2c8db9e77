/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.caldav.internal.time.RecurrenceRule.Weekday;

/** The days of BYDAY, in a form in which a day is looked up at once, however many there are. */
final class Weekdays {
    private final Set<DayOfWeek> every = EnumSet.noneOf(DayOfWeek.class);
    private final Map<DayOfWeek, Places> some = new EnumMap<>(DayOfWeek.class);

    /**
     * The days.
     *
     * @param ordinals whether numbers before a day count, as they do only in months and years
     */
    static Weekdays of(List<Weekday> listed, boolean ordinals) {
        Weekdays weekdays = new Weekdays();
        for (Weekday weekday : listed) {
            if (weekday.ordinal() == 0 || !ordinals) {
                weekdays.every.add(weekday.day());
            } else {
                weekdays.some
                        .computeIfAbsent(weekday.day(), day -> new Places(List.of()))
                        .add(weekday.ordinal());
            }
        }
        return weekdays;
    }

    boolean isEmpty() {
        return every.isEmpty() && some.isEmpty();
    }

    /** Whether they have a day, which is at a place of a month or year of some length. */
    boolean has(DayOfWeek day, int place, int length) {
        if (every.contains(day)) {
            return true;
        }
        Places places = some.get(day);
        if (places == null) {
            return false;
        }
        int before = (place - 1) / 7;
        int after = (length - place) / 7;
        return places.has(before + 1, before + after + 1);
    }
}
