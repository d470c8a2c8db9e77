/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * Counts the instances of a plain rule without making them: one every so many seconds on the wall, without those that a
 * clock leaves out when it is put forward.
 */
final class PlainCount {
    private final RecurrenceRule rule;
    private final Beginning beginning;
    private final long step;

    PlainCount(RecurrenceRule rule, Beginning beginning) {
        this.rule = rule;
        this.beginning = beginning;
        step = rule.interval() * rule.frequency().unit().getDuration().getSeconds();
    }

    /**
     * How many instances a number of periods from the first on have.
     *
     * @param budget pays for the clock changes on the way
     */
    long within(long periods, StepBudget budget) {
        LocalDateTime end = beginning.local().plusSeconds(periods * step);
        long lost = 0;
        ZoneOffsetTransition change = change(beginning.local().toInstant(ZoneOffset.MAX));
        while (change != null && change.getDateTimeBefore().isBefore(end) && budget.spend()) {
            lost += change.isGap() ? lostIn(change, end) : 0;
            change = change(change.getInstant());
        }
        return periods - lost;
    }

    private ZoneOffsetTransition change(Instant after) {
        return beginning.clock().isFixedOffset() ? null : beginning.clock().nextTransition(after);
    }

    /** How many times before an end the gap takes away, or gives a moment that is an instance already. */
    private long lostIn(ZoneOffsetTransition gap, LocalDateTime end) {
        LocalDateTime last = gap.getDateTimeAfter().isBefore(end) ? gap.getDateTimeAfter() : end;
        long from = Math.max(1, secondsTo(gap.getDateTimeBefore()));
        long to = Math.max(from, secondsTo(last));
        long inside = Math.floorDiv(to - 1, step) - Math.floorDiv(from - 1, step);
        boolean twins = gap.getDuration().getSeconds() % step == 0;
        return twins ? inside : inside - kept(gap, last, inside);
    }

    private long kept(ZoneOffsetTransition gap, LocalDateTime end, long inside) {
        if (!rule.frequency().withinDay()) {
            return inside;
        }
        LocalTime time = beginning.local().toLocalTime();
        long kept = 0;
        for (LocalDate day = gap.getDateTimeBefore().toLocalDate(); !day.isAfter(end.toLocalDate()); ) {
            LocalDateTime at = day.atTime(time);
            boolean lies = !at.isBefore(gap.getDateTimeBefore()) && at.isBefore(end);
            kept += lies && secondsTo(at) > 0 && secondsTo(at) % step == 0 ? 1 : 0;
            day = day.plusDays(1);
        }
        return kept;
    }

    private long secondsTo(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) - beginning.local().toEpochSecond(ZoneOffset.UTC);
    }
}
