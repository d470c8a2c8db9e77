/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

/**
 * How much work one object may cost. A step is what takes about as long as to look at one day of a rule; what takes longer is
 * charged as several. Rules that would run for hours cost a fraction of a second and end early.
 *
 * <p>What stands in the object itself, DTSTART, RDATE or an override, is not lost when its rules have used up everything:
 * looking at that is charged to a reserve of the same size.
 */
public final class StepBudget {
    private final int steps;
    private long left;
    private long reserve;
    private boolean exhausted;

    /** A budget of so many steps, and as many for what is written down. */
    public StepBudget(int steps) {
        this.steps = steps;
        left = steps;
        reserve = steps;
    }

    /** Takes a step. Returns false when there was none left. */
    public boolean spend() {
        return spend(1);
    }

    /** Takes several steps. Returns false, and takes what is left, when there were fewer. */
    public boolean spend(long steps) {
        if (left < steps) {
            left = 0;
            exhausted = true;
            return false;
        }
        left -= steps;
        return true;
    }

    /** Takes a step for a time that is written down. Returns false when there was none left. */
    public boolean spendOnWritten() {
        if (reserve <= 0) {
            exhausted = true;
            return false;
        }
        reserve--;
        return true;
    }

    /** How many steps were taken, those for what is written down among them. */
    public long spent() {
        return steps - left + steps - reserve;
    }

    /** Whether steps were wanted that were not there, so that something may not have been found. */
    public boolean exhausted() {
        return exhausted;
    }
}
