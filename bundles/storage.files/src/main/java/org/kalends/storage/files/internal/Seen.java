/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;

/**
 * A file as it was when it was last read or written here.
 *
 * @param stamp its times and size
 * @param at when that was
 * @param digest of its octets
 */
record Seen(Stamp stamp, Instant at, String digest) {
    /** Whether a file with this stamp is sure to have the same octets. */
    boolean isStill(Stamp present) {
        return stamp.equals(present) && stamp.isSettledAt(at);
    }
}
