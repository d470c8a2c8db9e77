/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.work;

import java.time.Duration;
import java.util.Objects;

/** What became of an attempt to do a job. */
public sealed interface JobOutcome {
    /** It has been done, and goes. */
    JobOutcome DONE = new Done();

    /** See {@link #DONE}. */
    record Done() implements JobOutcome {}

    /**
     * It is to be tried again. The wait doubles with each attempt; after a number of attempts that the configuration says, the
     * job is given up.
     *
     * @param why for whoever looks after the jobs
     * @param atLeast how long to wait, however short the wait would be otherwise; not negative
     */
    record Later(String why, Duration atLeast) implements JobOutcome {
        public Later {
            Objects.requireNonNull(why, "why");
            if (atLeast.isNegative()) {
                throw new IllegalArgumentException("Nothing is tried again in the past: " + atLeast);
            }
        }
    }

    /**
     * No further attempt would help. The job lies among the dead until an administrator requeues it.
     *
     * @param why for whoever looks after the jobs
     */
    record GivenUp(String why) implements JobOutcome {
        public GivenUp {
            Objects.requireNonNull(why, "why");
        }
    }

    /** It could not be done this time. */
    static JobOutcome later(String why) {
        return later(why, Duration.ZERO);
    }

    /** It could not be done, and cannot be for a while, as when a receiver answers {@code Retry-After}. */
    static JobOutcome later(String why, Duration atLeast) {
        return new Later(why, atLeast);
    }

    /** It cannot be done at all. */
    static JobOutcome giveUp(String why) {
        return new GivenUp(why);
    }
}
