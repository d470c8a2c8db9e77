/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;

/**
 * A time on a wall clock and when that is. In the hours of a clock change one does not say the other: two times on the wall
 * can be one moment, and one time on the wall two moments.
 *
 * @param local the time on the wall
 * @param epoch the moment, in seconds since the epoch
 */
public record Moment(LocalDateTime local, long epoch) {
    /** What a time on the wall means (RFC 5545 section 3.3.5). */
    public static Moment of(LocalDateTime local, ZoneRules clock) {
        return new Moment(local, TimeZones.epoch(local, clock));
    }

    /** What the clock shows at a moment. */
    public static Moment at(long epoch, ZoneRules clock) {
        return new Moment(TimeZones.local(epoch, clock), epoch);
    }
}
