/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Optional;
import org.kalends.storage.api.Octets;

/**
 * Something that a transaction does on disk once it is in the journal. It can be done again, whether it was done before, by halves or not at
 * all; paths are relative to the root of the store. Where something else is than what was expected, somebody has put it there by hand
 * since: that is newer, and stays.
 *
 * @param path what it is about
 * @param to where that goes, or the staged file it comes from; empty when there is neither
 * @param moved what is moved or removed, if it is a file
 * @param replaced what gives way
 * @param octets what is written, if the staged file is lost
 */
record Step(
        Kind kind, String path, String to, Optional<Stamp> moved, Optional<Stamp> replaced, Optional<Octets> octets) {
    /** What can be done. */
    enum Kind {
        /** Puts a file in place. */
        WRITE,
        /** Moves a file or a directory. */
        MOVE,
        /** Removes a file. */
        DELETE,
        /** Makes a directory. */
        MAKE,
        /** Puts a file or a directory where it is removed if it is empty, and kept if it is not. */
        CLEAR
    }

    static Step write(String path, String staged, Optional<Stamp> replaced) {
        return new Step(Kind.WRITE, path, staged, Optional.empty(), replaced, Optional.empty());
    }

    static Step move(String path, String to, Optional<Stamp> moved, Optional<Stamp> replaced) {
        return new Step(Kind.MOVE, path, to, moved, replaced, Optional.empty());
    }

    static Step delete(String path, Stamp present) {
        return new Step(Kind.DELETE, path, "", Optional.of(present), Optional.empty(), Optional.empty());
    }

    static Step make(String path) {
        return new Step(Kind.MAKE, path, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param to a name that was never used */
    static Step clear(String path, String to) {
        return new Step(Kind.CLEAR, path, to, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Step holding(Octets written) {
        return new Step(kind, path, to, moved, replaced, Optional.of(written));
    }
}
