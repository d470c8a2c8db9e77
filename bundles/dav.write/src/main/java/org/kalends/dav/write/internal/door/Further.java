/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.List;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Write;

/** What participants add to a unit: writes, and what must hold for all of it. */
final class Further {
    private final List<Write> writes = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();

    void add(Write write) {
        writes.add(write);
    }

    void add(Guard guard) {
        guards.add(guard);
    }

    void add(Further other) {
        writes.addAll(other.writes);
        guards.addAll(other.guards);
    }

    void clear() {
        writes.clear();
        guards.clear();
    }

    List<Write> writes() {
        return writes;
    }

    List<Guard> guards() {
        return guards;
    }
}
