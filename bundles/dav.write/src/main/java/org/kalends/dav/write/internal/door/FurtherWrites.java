/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Write;

/** What participants add to a unit, for all objects of a collection together. It is held in memory and so has bounds. */
final class FurtherWrites {
    private static final int MOST_WRITES = 10_000;
    private static final long MOST_OCTETS = Runtime.getRuntime().maxMemory() / 2;

    private final int mostWrites;
    private final long mostOctets;
    private final Further all = new Further();
    private final Set<Octets> texts = Collections.newSetFromMap(new IdentityHashMap<>());
    private long octets;

    FurtherWrites() {
        this(MOST_WRITES, MOST_OCTETS);
    }

    /**
     * @param mostOctets how many octets their texts may have; one that several writes share counts once
     */
    FurtherWrites(int mostWrites, long mostOctets) {
        this.mostWrites = mostWrites;
        this.mostOctets = mostOctets;
    }

    /**
     * Adds what hangs on one object.
     *
     * @throws DavException when it is too much together
     */
    void add(Further more) throws DavException {
        more.writes().forEach(this::count);
        all.add(more);
        if (all.writes().size() > mostWrites || octets > mostOctets) {
            throw DavException.of(
                    Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                    "Too much hangs on what is in this collection to be done in one step.");
        }
    }

    private void count(Write write) {
        if (write instanceof Write.PutItem put && texts.add(put.item().octets())) {
            octets += put.item().octets().length();
        }
    }

    Further all() {
        return all;
    }
}
