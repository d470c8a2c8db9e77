/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The times on the wall that a rule gives from the start of its series on, in order, made one by one. The series is entered
 * near the time asked for, however long ago it began; it ends when the time asked for does, when the budget is spent, or when
 * the calendar went round once without an instance.
 */
final class RuleTimes implements Iterator<LocalDateTime> {
    private final RecurrenceRule rule;
    private final LocalDateTime first;
    private final LocalDateTime from;
    private final LocalDateTime until;
    private final StepBudget budget;
    private final RulePeriods periods;
    private final DayFilter days;
    private final TimeFilter limits;
    private final TimesOfDay times;
    private final long entered;
    private final long cycle;

    private long period;
    private long lastFound;
    private List<LocalDateTime> bases = List.of();
    private int[] positions = {};
    private long index;
    private long size;
    private LocalDateTime next;
    private boolean ended;

    /**
     * Prepares the times.
     *
     * @param from earlier times may be left out
     * @param until the last time that is wanted
     * @param whole whether all must be seen, since they are counted
     */
    RuleTimes(
            RecurrenceRule rule,
            Beginning beginning,
            LocalDateTime from,
            LocalDateTime until,
            boolean whole,
            StepBudget budget) {
        this.rule = rule;
        this.first = beginning.local();
        this.from = whole || from.isBefore(first) ? first : from;
        this.until = until;
        this.budget = budget;
        DateFields fields = DateFields.of(rule.scale());
        periods = RulePeriods.of(rule, fields, first);
        days = new DayFilter(rule, fields, first.toLocalDate());
        limits = new TimeFilter(rule);
        times = TimesOfDay.of(rule, first.toLocalTime(), beginning.allDay());
        entered = Math.max(0, periods.numberOf(this.from) - (rule.reachesBeyondPeriods() ? 1 : 0));
        cycle = rule.frequency().cycle(rule.interval());
        period = entered;
        lastFound = entered;
        ended = this.from.isAfter(until) || !canHaveInstances();
    }

    /** How many periods were passed over. */
    long entered() {
        return entered;
    }

    private boolean canHaveInstances() {
        long most = (long) rule.frequency().mostDays() * times.size();
        List<Integer> wanted = rule.parts().positions();
        boolean positionsExist = wanted.isEmpty() || wanted.stream().anyMatch(position -> Math.abs(position) <= most);
        return positionsExist
                && (!rule.frequency().withinDay()
                        || limits.isReached(periods.start(0).toLocalTime(), rule.interval()));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public LocalDateTime next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        LocalDateTime result = next;
        next = null;
        return result;
    }

    private void advance() {
        if (!budget.spend()) {
            ended = true;
        } else if (index >= size) {
            openPeriod();
        } else {
            LocalDateTime candidate = candidate(index++);
            if (candidate.isAfter(until)) {
                ended = true;
            } else if (!candidate.isBefore(first)) {
                next = candidate;
            }
        }
    }

    private LocalDateTime candidate(long at) {
        long flat = positions.length == 0 ? at : positions[(int) at];
        int each = times.size();
        return bases.get((int) (flat / each)).plusSeconds(times.offset((int) (flat % each)));
    }

    private void openPeriod() {
        if (period - lastFound > cycle || periods.isBeyond(period, until)) {
            ended = true;
            return;
        }
        LocalDateTime start = periods.start(period);
        if (rule.frequency().mostDays() == 1) {
            openWithinDay(start);
        } else {
            bases = daysOf(start.toLocalDate(), periods.end(period).toLocalDate());
            period++;
        }
        size = (long) bases.size() * times.size();
        if (!rule.parts().positions().isEmpty()) {
            positions = positionsWithin(size);
            size = positions.length;
        }
        index = rule.count() == 0 && start.isBefore(from) ? firstIndexFrom() : 0;
        lastFound = size > 0 ? period : lastFound;
    }

    /** A period of a day at most: taken, or passed over with all that follow until the rule can accept one. */
    private void openWithinDay(LocalDateTime start) {
        bases = List.of();
        LocalDate day = start.toLocalDate();
        LocalDate possible = days.skipMonths(day);
        if (!days.accepts(day)) {
            LocalDate later = possible.isAfter(day) ? possible : day.plusDays(1);
            period = periods.skip(period, later.atStartOfDay(), rule.frequency().unit());
            return;
        }
        LocalDateTime wanted = limits.from(start.toLocalTime()).map(day::atTime).orElseGet(() -> day.plusDays(1)
                .atStartOfDay());
        if (wanted.isAfter(start)) {
            period = periods.skip(period, wanted, rule.frequency().unit());
        } else {
            period++;
            bases = List.of(start);
        }
    }

    /** The accepted days of a period; where nothing is counted, only those inside the time asked for. */
    private List<LocalDateTime> daysOf(LocalDate start, LocalDate end) {
        boolean all = rule.count() > 0 || !rule.parts().positions().isEmpty() || rule.skip() != Skip.OMIT;
        LocalDate day = all || !start.isBefore(from.toLocalDate()) ? start : from.toLocalDate();
        LocalDate last = all || end.isBefore(until.toLocalDate())
                ? end
                : until.toLocalDate().plusDays(1);
        List<LocalDateTime> found = new ArrayList<>(4);
        int steps = 0;
        while (day.isBefore(last)) {
            LocalDate possible = days.skipMonths(day);
            if (possible.isAfter(day)) {
                day = possible;
            } else {
                if (days.accepts(day)) {
                    add(day, found);
                }
                days.substitute(day).ifPresent(substitute -> add(substitute, found));
                day = day.plusDays(1);
            }
            steps++;
        }
        ended = !budget.spend(steps);
        return found;
    }

    /** A day that stands for another may be one already, or become one. */
    private static void add(LocalDate day, List<LocalDateTime> found) {
        LocalDateTime begin = day.atStartOfDay();
        if (found.isEmpty() || found.get(found.size() - 1).isBefore(begin)) {
            found.add(begin);
        }
    }

    /** The place of the first candidate that is not before the time asked for; candidates are in order. */
    private long firstIndexFrom() {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (candidate(middle).isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
