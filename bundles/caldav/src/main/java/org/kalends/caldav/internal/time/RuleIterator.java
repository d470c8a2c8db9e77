/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The instances of a rule on the wall clock, in order, without repetition, made one by one. The first is the start of
 * the series, whether or not the rule accepts it. A rule without COUNT is entered near the time asked for, however long
 * ago it began.
 */
public final class RuleIterator implements Iterator<LocalDateTime> {
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    private final RecurrenceRule rule;
    private final LocalDateTime first;
    private final LocalDateTime until;
    private final StepBudget budget;
    private final DayFilter days;
    private final TimesOfDay times;
    private final boolean counted;

    private long period;
    private List<LocalDateTime> bases = List.of();
    private int[] positions = {};
    private long index;
    private long size;
    private long returned;
    private LocalDateTime next;
    private boolean ended;

    /**
     * Prepares the instances.
     *
     * @param rule the rule
     * @param first start of the series on the wall clock
     * @param allDay whether the series consists of DATE values
     * @param until the last time an instance may have
     * @param from instances before this may be left out, where that saves work
     * @param budget what the search may cost; when it is spent there are no more instances
     */
    public RuleIterator(
            RecurrenceRule rule,
            LocalDateTime first,
            boolean allDay,
            LocalDateTime until,
            LocalDateTime from,
            StepBudget budget) {
        this.rule = rule;
        this.first = first;
        this.until = earlier(until, lastOfPlainCount(rule, first));
        this.budget = budget;
        days = new DayFilter(rule, first.toLocalDate());
        times = TimesOfDay.of(rule, first.toLocalTime(), allDay);
        counted = rule.count() > 0 && !hasPlainCount(rule);
        if (!counted && from.isAfter(first)) {
            period = periodsBetween(first, from.isBefore(LAST) ? from : LAST) - 1;
            period = Math.max(0, period);
        }
        next = first;
        if (first.isAfter(this.until)) {
            ended = true;
        } else if (period > 0) {
            returned = 1; // the first one lies before the time asked for
            next = null;
        }
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** A rule without BYxxx parts and with periods of equal length says at once when it ends. */
    private static boolean hasPlainCount(RecurrenceRule rule) {
        return rule.count() > 0 && rule.parts().isEmpty() && rule.frequency().compareTo(Frequency.WEEKLY) <= 0;
    }

    private static LocalDateTime lastOfPlainCount(RecurrenceRule rule, LocalDateTime first) {
        if (!hasPlainCount(rule)) {
            return LAST;
        }
        long most = rule.frequency().unit().between(first, LAST) / rule.interval();
        return rule.count() - 1 > most
                ? LAST
                : first.plus(
                        (rule.count() - 1) * rule.interval(), rule.frequency().unit());
    }

    private long periodsBetween(LocalDateTime start, LocalDateTime end) {
        return rule.frequency().unit().between(start, end) / rule.interval();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null && !ended;
    }

    @Override
    public LocalDateTime next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        LocalDateTime result = next;
        next = null;
        returned++;
        if (counted && returned >= rule.count()) {
            ended = true;
        }
        return result;
    }

    private void advance() {
        if (!budget.spend()) {
            ended = true;
            return;
        }
        if (index >= size) {
            openPeriod();
            return;
        }
        LocalDateTime candidate = candidate(index++);
        if (candidate.isAfter(until)) {
            ended = true;
        } else if (candidate.isAfter(first)) {
            next = candidate;
        }
    }

    private LocalDateTime candidate(long at) {
        long flat = positions.length == 0 ? at : positions[(int) at];
        int each = times.size();
        return bases.get((int) (flat / each)).plusSeconds(times.offset((int) (flat % each)));
    }

    private void openPeriod() {
        LocalDateTime start = periodStart(period);
        if (start.isAfter(until) || start.isAfter(LAST)) {
            ended = true;
            return;
        }
        if (rule.frequency().withinDay()) {
            openWithinDay(start);
        } else {
            period++;
            bases = dayBases(start.toLocalDate());
        }
        size = (long) bases.size() * times.size();
        index = 0;
        if (!rule.parts().positions().isEmpty()) {
            positions = positionsWithin(size);
            size = positions.length;
        }
    }

    private LocalDateTime periodStart(long number) {
        Frequency frequency = rule.frequency();
        LocalDateTime aligned =
                switch (frequency) {
                    case YEARLY -> first.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
                    case MONTHLY -> first.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                    case WEEKLY -> first.truncatedTo(ChronoUnit.DAYS)
                            .with(TemporalAdjusters.previousOrSame(rule.weekStart()));
                    default -> first.truncatedTo(frequency.unit());
                };
        long units = number * rule.interval();
        return units > frequency.unit().between(aligned, LAST)
                ? LocalDateTime.MAX
                : aligned.plus(units, frequency.unit());
    }

    private void openWithinDay(LocalDateTime start) {
        bases = List.of();
        if (!days.accepts(start.toLocalDate())) {
            skipTo(start, start.toLocalDate().plusDays(1).atStartOfDay());
        } else if (!times.acceptsHour(start.getHour())) {
            skipTo(start, start.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        } else if (!times.acceptsMinute(start.getMinute())) {
            skipTo(start, start.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
        } else {
            period++;
            if (times.acceptsSecond(start.getSecond())) {
                bases = List.of(start);
            }
        }
    }

    private void skipTo(LocalDateTime start, LocalDateTime target) {
        long whole = rule.frequency().unit().between(start, target);
        period += Math.max(1, (whole + rule.interval() - 1) / rule.interval());
    }

    private List<LocalDateTime> dayBases(LocalDate start) {
        LocalDate end = start.plus(1, rule.frequency().unit());
        List<LocalDateTime> found = new ArrayList<>(4);
        LocalDate day = start;
        while (day.isBefore(end)) {
            if (!days.months().isEmpty() && !days.months().contains(day.getMonthValue())) {
                day = day.with(TemporalAdjusters.firstDayOfNextMonth());
                continue;
            }
            if (days.accepts(day)) {
                found.add(day.atTime(LocalTime.MIDNIGHT));
            }
            day = day.plusDays(1);
        }
        return found;
    }

    private int[] positionsWithin(long count) {
        return rule.parts().positions().stream()
                .mapToLong(position -> position > 0 ? position - 1 : count + position)
                .filter(position -> position >= 0 && position < count)
                .distinct()
                .sorted()
                .mapToInt(Math::toIntExact)
                .toArray();
    }
}
