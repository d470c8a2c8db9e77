/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.zone.ZoneRules;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;

/** How long the instances of a component are (RFC 5545 section 3.8.5.3). */
sealed interface Length {
    /** The same number of seconds for each, as DTEND and DUE have it. */
    record Exact(long seconds) implements Length {}

    /** Days on the calendar and seconds, as DURATION has it. */
    record Nominal(NominalDuration duration) implements Length {}

    Length ZERO = new Exact(0);

    /**
     * When an instance ends, in seconds since the epoch.
     *
     * @param begins when it begins
     * @param clock by which its days are counted
     */
    default long end(Moment begins, ZoneRules clock) {
        return this instanceof Nominal nominal
                ? nominal.duration().after(begins, clock)
                : begins.epoch() + ((Exact) this).seconds();
    }

    /** No instance is longer, in seconds. */
    default long most() {
        return this instanceof Nominal nominal ? nominal.duration().longestSeconds() : ((Exact) this).seconds();
    }
}
