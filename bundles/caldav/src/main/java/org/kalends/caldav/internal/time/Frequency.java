/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.temporal.ChronoUnit;

/** FREQ of a recurrence rule, from short to long. */
enum Frequency {
    SECONDLY(ChronoUnit.SECONDS),
    MINUTELY(ChronoUnit.MINUTES),
    HOURLY(ChronoUnit.HOURS),
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Frequency(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The length of its period. */
    ChronoUnit unit() {
        return unit;
    }

    /** Whether its period is shorter than a day. */
    boolean withinDay() {
        return compareTo(DAILY) < 0;
    }
}
