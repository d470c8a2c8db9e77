/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file or a directory that is no item, and why; it stays as it is.
 *
 * @param stamp as which it was looked at; nothing when that does not matter
 * @param settled whether it is not looked at again as long as it looks like that
 * @param uid the UID that another item has, if that is why
 * @param why what is told to administrators
 */
record Skipped(Optional<Stamp> stamp, boolean settled, Optional<String> uid, String why) {
    /** Whoever writes a file without renaming it into place is done by then. */
    private static final Duration WRITING = Duration.ofSeconds(2);

    /** What it holds is why. */
    static Skipped of(Stamp stamp, Instant at, String why) {
        return new Skipped(Optional.of(stamp), stamp.isSettledAt(at), Optional.empty(), why);
    }

    /** What it is is why, or what else there is: looked at again each time. */
    static Skipped always(String why) {
        return new Skipped(Optional.empty(), false, Optional.empty(), why);
    }

    /** It changes while it is looked at. */
    static Skipped moving(Stamp stamp) {
        return new Skipped(Optional.of(stamp), false, Optional.empty(), "it is being written");
    }

    static Skipped second(Stamp stamp, String uid, String holder) {
        return new Skipped(
                Optional.of(stamp),
                true,
                Optional.of(uid),
                "it has the same UID as " + holder + ", which was there first");
    }

    boolean isStill(Stamp present) {
        return settled && stamp.equals(Optional.of(present));
    }

    /** Whether an administrator should know: not before a file can be supposed to be finished. */
    boolean isProblem(Instant now) {
        return stamp.map(each -> each.time().plus(WRITING).isBefore(now)).orElse(true);
    }
}
