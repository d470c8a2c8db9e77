/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.storage.api.StorageUnavailableException;

/** Whether writes to a database are refused, as it is being moved or has been. */
final class Hold {
    private static final String MOVED = "store has been copied elsewhere";

    private final Writer writer;
    private volatile boolean held;

    Hold(Writer writer) {
        this.writer = writer;
    }

    /** Looks whether the database has been copied by an earlier process. */
    void look(Readers readers) {
        held = readers.read(session -> Mark.isSet(session, MOVED));
    }

    boolean isHeld() {
        return held;
    }

    /**
     * Lets a write pass, or not.
     *
     * @throws StorageUnavailableException when writes are refused
     */
    void check() {
        if (held) {
            throw new StorageUnavailableException("The store is being copied elsewhere; nothing was written");
        }
    }

    /** Refuses writes from now on; returns when all of before are done. */
    void take() {
        held = true;
        writer.awaitQuiet();
    }

    /** Goes on refusing, after a restart, too. */
    void keep() {
        writer.write(Lane.alone(0), session -> Mark.set(session, MOVED));
    }

    /** Takes writes again. */
    void release() {
        writer.write(Lane.alone(0), session -> Mark.remove(session, MOVED));
        held = false;
    }
}
