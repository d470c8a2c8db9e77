/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Periods that are years, months or less as everybody has them. */
final class PlainPeriods extends RulePeriods {
    private final ChronoUnit unit;
    private final LocalDateTime zero;

    PlainPeriods(RecurrenceRule rule, LocalDateTime first) {
        super(rule.interval());
        unit = rule.frequency().unit();
        zero = aligned(rule, first);
    }

    private static LocalDateTime aligned(RecurrenceRule rule, LocalDateTime first) {
        LocalDateTime day = first.truncatedTo(ChronoUnit.DAYS);
        return switch (rule.frequency()) {
            case YEARLY -> day.withDayOfYear(1);
            case MONTHLY -> day.withDayOfMonth(1);
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            default -> first.truncatedTo(rule.frequency().unit());
        };
    }

    @Override
    long unitsUntil(LocalDateTime time) {
        return unit.between(zero, time);
    }

    @Override
    LocalDateTime plus(long units) {
        return zero.plus(units, unit);
    }
}
