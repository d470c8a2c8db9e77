/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.function.Predicate;

/** Which times on a wall clock can lie on one side of a moment, also in the hours of a clock change. */
public final class ClockChanges {
    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
    private static final long FIRST_SECOND = -62_135_596_800L + 86_400;
    private static final long LAST_SECOND = 253_402_300_799L - 86_400;

    private ClockChanges() {}

    /**
     * No earlier time on the wall means this moment or a later one. The times that a clock leaves out when it is put forward
     * mean moments after the change, so they count as later than what it shows then.
     */
    public static LocalDateTime earliest(long epoch, ZoneRules clock) {
        return time(epoch, clock, ZoneOffsetTransition::isGap);
    }

    /**
     * No later time on the wall means this moment or an earlier one. The times that a clock shows twice when it is put back mean
     * the first pass, so the second pass counts as its end.
     */
    public static LocalDateTime latest(long epoch, ZoneRules clock) {
        return time(epoch, clock, ZoneOffsetTransition::isOverlap);
    }

    /** Whether a clock shows the time of a moment then, and does not leave it out because it is put forward. */
    static boolean shows(ZoneRules clock, Moment moment) {
        return TimeZones.local(moment.epoch(), clock).equals(moment.local());
    }

    /** What a clock shows at a moment, or showed when it was changed, if the change is of the kind that still matters. */
    private static LocalDateTime time(long epoch, ZoneRules clock, Predicate<ZoneOffsetTransition> matters) {
        if (epoch <= FIRST_SECOND) {
            return FIRST;
        }
        if (epoch >= LAST_SECOND) {
            return LAST;
        }
        ZoneOffsetTransition change =
                clock.isFixedOffset() ? null : clock.previousTransition(Instant.ofEpochSecond(epoch + 1));
        boolean within = change != null
                && matters.test(change)
                && epoch
                        < change.toEpochSecond() + Math.abs(change.getDuration().getSeconds());
        return within ? change.getDateTimeBefore() : TimeZones.local(epoch, clock);
    }
}
