/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The instances of a rule in order, each moment once, made one by one as they are asked for. The first is the start of the
 * series, whether or not the rule accepts it.
 *
 * <p>A time that the clock leaves out, because it is put forward, is read with the offset before (RFC 5545 section 3.3.5), and
 * is no further instance where that moment is one already. Where the rule repeats within the day and so chose the time by
 * itself, there is no such time (section 3.3.10).
 */
public final class RuleIterator implements Iterator<Moment> {
    private final RecurrenceRule rule;
    private final Beginning beginning;
    private final TimeRange range;
    private final RuleTimes times;
    /** Read from times that the clock leaves out: later than some that come after them on the wall. */
    private final Queue<Moment> shifted = new ArrayDeque<>();

    private Moment ahead;
    private Moment next;
    private long latest;
    private long counted;

    /**
     * Prepares the instances.
     *
     * @param rule the rule; its COUNT ends it, its UNTIL does not
     * @param beginning the start of the series
     * @param range the moments asked for; no others are given
     * @param budget what the search may cost; when it is spent there are no more instances
     */
    public RuleIterator(RecurrenceRule rule, Beginning beginning, TimeRange range, StepBudget budget) {
        this.rule = rule;
        this.beginning = beginning;
        this.range = range;
        boolean counts = rule.count() > 0;
        times = new RuleTimes(
                rule,
                beginning,
                ClockChanges.earliest(range.start(), beginning.clock()),
                ClockChanges.latest(range.end(), beginning.clock()),
                counts && !rule.isPlain(),
                budget);
        Moment first = Moment.of(beginning.local(), beginning.clock());
        latest = first.epoch();
        counted = 1;
        if (counts && times.entered() > 0) {
            counted = new PlainCount(rule, beginning).within(times.entered(), budget);
        }
        next = latest >= range.start() && latest < range.end() ? first : null;
    }

    /**
     * What an EXRULE takes (RFC 2445 section 4.8.5.2): as the instances of a rule, but the start of the series only if the rule
     * gives it.
     */
    public static RuleIterator ofExceptions(
            RecurrenceRule rule, Beginning beginning, TimeRange range, StepBudget budget) {
        RuleIterator iterator = new RuleIterator(rule, beginning, range, budget);
        if (iterator.times.entered() == 0) {
            iterator.next = null;
            iterator.latest--;
            iterator.counted--;
        }
        return iterator;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (rule.count() == 0 || counted < rule.count())) {
            Moment candidate = earliest();
            if (candidate == null || candidate.epoch() >= range.end()) {
                return false;
            }
            if (candidate.epoch() > latest) {
                latest = candidate.epoch();
                counted++;
                next = latest >= range.start() ? candidate : null;
            }
        }
        return next != null;
    }

    @Override
    public Moment next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Moment result = next;
        next = null;
        return result;
    }

    private Moment earliest() {
        while (ahead == null && times.hasNext()) {
            read(times.next());
        }
        if (!shifted.isEmpty() && (ahead == null || shifted.element().epoch() < ahead.epoch())) {
            return shifted.remove();
        }
        Moment result = ahead;
        ahead = null;
        return result;
    }

    private void read(LocalDateTime local) {
        Moment moment = Moment.of(local, beginning.clock());
        if (ClockChanges.shows(beginning.clock(), moment)) {
            ahead = moment;
        } else if (!rule.frequency().withinDay()
                || local.toLocalTime().equals(beginning.local().toLocalTime())) {
            shifted.add(moment);
        }
    }
}
