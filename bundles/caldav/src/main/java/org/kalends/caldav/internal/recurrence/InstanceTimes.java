/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.StepBudget;

/**
 * The instances of a recurrence set in order, each moment once: what DTSTART, RRULE and RDATE give, without what EXDATE and
 * EXRULE take. A rule is asked for its next instance when that is wanted, not before. When the budget is spent, what is
 * written down still comes.
 */
final class InstanceTimes implements Iterator<Moment> {
    private final Peeking written;
    private final List<Peeking> given = new ArrayList<>(2);
    private final List<Peeking> taken = new ArrayList<>(0);
    private final Predicate<Moment> exceptions;
    private final StepBudget budget;
    private Moment next;

    /**
     * Merges the times.
     *
     * @param written the instances that stand in the object, in order
     * @param given what the rules give, each in order
     * @param taken what the exception rules take, each in order
     * @param exceptions further exceptions
     */
    InstanceTimes(
            Collection<Moment> written,
            List<? extends Iterator<Moment>> given,
            List<? extends Iterator<Moment>> taken,
            Predicate<Moment> exceptions,
            StepBudget budget) {
        this.written = new Peeking(written.iterator());
        this.given.add(this.written);
        given.forEach(source -> this.given.add(new Peeking(source)));
        taken.forEach(source -> this.taken.add(new Peeking(source)));
        this.exceptions = exceptions;
        this.budget = budget;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Peeking source = earliest();
            if (source == null) {
                return false;
            }
            Moment candidate = source.peek();
            boolean paid = source == written ? budget.spendOnWritten() : budget.spend(given.size() - 1L + taken.size());
            given.forEach(each -> each.pass(candidate));
            boolean taken = isTaken(candidate);
            // a spent budget no longer tells what a rule takes
            boolean known = source == written || this.taken.isEmpty() || !budget.exhausted();
            if (paid && !taken && known) {
                next = candidate;
            }
        }
        return true;
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

    private Peeking earliest() {
        Peeking earliest = null;
        for (Peeking source : given) {
            Moment head = source.peek();
            if (head != null
                    && (earliest == null || head.epoch() < earliest.peek().epoch())) {
                earliest = source;
            }
        }
        return earliest;
    }

    private boolean isTaken(Moment candidate) {
        if (exceptions.test(candidate)) {
            return true;
        }
        for (Peeking source : taken) {
            Moment head = source.peek();
            while (head != null && head.epoch() < candidate.epoch()) {
                source.pass(head);
                head = source.peek();
            }
            if (head != null && head.epoch() == candidate.epoch()) {
                return true;
            }
        }
        return false;
    }

    /** A source whose next element can be looked at. */
    private static final class Peeking {
        private final Iterator<Moment> source;
        private Moment head;

        Peeking(Iterator<Moment> source) {
            this.source = source;
        }

        Moment peek() {
            if (head == null && source.hasNext()) {
                head = source.next();
            }
            return head;
        }

        /** Goes on if its head is this moment, without asking for what follows. */
        void pass(Moment moment) {
            if (head != null && head.epoch() <= moment.epoch()) {
                head = null;
            }
        }
    }
}
