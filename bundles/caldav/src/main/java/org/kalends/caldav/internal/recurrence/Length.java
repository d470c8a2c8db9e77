/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.TimeZones;

/** How long the instances of a component are (RFC 5545 section 3.8.5.3). */
sealed interface Length {
    /** The same number of seconds for each, as DTEND and DUE have it. */
    record Exact(long seconds) implements Length {}

    /** Days on the calendar and seconds, as DURATION has it. */
    record Nominal(NominalDuration duration) implements Length {}

    Length ZERO = new Exact(0);

    /** When an instance ends, in seconds since the epoch. */
    default long end(LocalDateTime start, ZoneRules rules) {
        if (this instanceof Nominal nominal) {
            NominalDuration duration = nominal.duration();
            return TimeZones.epoch(start.plusDays(duration.days()), rules) + duration.seconds();
        }
        return TimeZones.epoch(start, rules) + ((Exact) this).seconds();
    }

    /** No instance is longer, in seconds. */
    default long most() {
        return this instanceof Nominal nominal
                ? (nominal.duration().days() + 1) * 86_400 + nominal.duration().seconds()
                : ((Exact) this).seconds();
    }
}
