/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.kalends.caldav.internal.time.StepBudget;

/**
 * The times of a recurrence set on the wall clock, in order, each once: what DTSTART, RRULE and RDATE give, without what
 * EXDATE and EXRULE take.
 */
final class InstanceTimes implements Iterator<LocalDateTime> {
    private final List<Peeking> given = new ArrayList<>(2);
    private final List<Peeking> taken = new ArrayList<>(0);
    private final Predicate<LocalDateTime> exceptions;
    private final StepBudget budget;
    private LocalDateTime next;

    /**
     * Merges the times.
     *
     * @param given sources of instances, each in order
     * @param taken sources of exceptions, each in order
     * @param exceptions further exceptions
     */
    InstanceTimes(
            List<Iterator<LocalDateTime>> given,
            List<Iterator<LocalDateTime>> taken,
            Predicate<LocalDateTime> exceptions,
            StepBudget budget) {
        given.forEach(source -> this.given.add(new Peeking(source)));
        taken.forEach(source -> this.taken.add(new Peeking(source)));
        this.exceptions = exceptions;
        this.budget = budget;
    }

    @Override
    public boolean hasNext() {
        while (next == null && budget.spend()) {
            LocalDateTime candidate = smallest();
            if (candidate == null) {
                return false;
            }
            given.forEach(source -> source.passTo(candidate));
            boolean taken = isTaken(candidate);
            if (!taken && !budget.exhausted()) { // a spent budget no longer tells what is taken
                next = candidate;
            }
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

    private LocalDateTime smallest() {
        LocalDateTime smallest = null;
        for (Peeking source : given) {
            LocalDateTime head = source.peek();
            if (head != null && (smallest == null || head.isBefore(smallest))) {
                smallest = head;
            }
        }
        return smallest;
    }

    private boolean isTaken(LocalDateTime candidate) {
        if (exceptions.test(candidate)) {
            return true;
        }
        for (Peeking source : taken) {
            LocalDateTime head = source.peek();
            while (head != null && head.isBefore(candidate)) {
                source.passTo(head);
                head = source.peek();
            }
            if (candidate.equals(head)) {
                return true;
            }
        }
        return false;
    }

    /** A source whose next element can be looked at. */
    private static final class Peeking {
        private final Iterator<LocalDateTime> source;
        private LocalDateTime head;

        Peeking(Iterator<LocalDateTime> source) {
            this.source = source;
        }

        LocalDateTime peek() {
            if (head == null && source.hasNext()) {
                head = source.next();
            }
            return head;
        }

        void passTo(LocalDateTime time) {
            while (peek() != null && !head.isAfter(time)) {
                head = null;
            }
        }
    }
}
