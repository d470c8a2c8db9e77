/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import org.kalends.caldav.internal.time.StepBudget;

/**
 * How much all expansions of one request may cost. Many objects, each of which costs its share, would else cost minutes: those that
 * come after it is used up are told to be too much. Used by one thread.
 */
public final class ExpansionAllowance {
    private static final int STEPS = 200_000;
    private static final long ALL_STEPS = 20_000_000;

    private long left;

    /** A request that expands what clients ask for. */
    public ExpansionAllowance() {
        this(ALL_STEPS);
    }

    ExpansionAllowance(long steps) {
        left = steps;
    }

    /** The budget of one more object. */
    StepBudget next() {
        return new StepBudget((int) Math.min(STEPS, left));
    }

    /** Counts what an object has cost. */
    void charge(StepBudget used) {
        left -= used.spent();
    }
}
