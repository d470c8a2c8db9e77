/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

/**
 * How much work one question about recurrences may cost. Rules that would run for hours cost a fraction of a second and
 * end early.
 */
public final class StepBudget {
    private int left;

    /** A budget of so many steps; a step is a period of a rule that is looked at, or an instance. */
    public StepBudget(int steps) {
        this.left = steps;
    }

    /** Takes a step. Returns false when there was none left. */
    public boolean spend() {
        if (left <= 0) {
            return false;
        }
        left--;
        return true;
    }

    /** Whether all steps are taken. */
    public boolean exhausted() {
        return left <= 0;
    }
}
