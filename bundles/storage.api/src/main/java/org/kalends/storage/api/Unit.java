/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Objects;

/**
 * Several writes to one store that stand or fall together.
 *
 * @param guards what must hold for them, in any order
 * @param writes what is done, in this order; a later write sees what an earlier one has left
 * @param author who is behind it
 */
public record Unit(List<Guard> guards, List<Write> writes, Author author) {
    public Unit {
        guards = List.copyOf(guards);
        writes = List.copyOf(writes);
        Objects.requireNonNull(author, "author");
    }

    /** One write that nothing but its own condition can refuse. */
    public static Unit of(Write write, Author author) {
        return new Unit(List.of(), List.of(write), author);
    }
}
