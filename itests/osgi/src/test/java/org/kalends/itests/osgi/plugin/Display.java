/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.CodePointOrder;

/**
 * What is in the window at one moment; never changed, but followed by another one.
 *
 * @param horizon the sequence before which nothing is known
 * @param sequence the latest change
 * @param changed when that was
 * @param posters what hangs there, by name
 * @param gone what was taken down, and by which change
 */
record Display(
        long horizon, long sequence, Instant changed, NavigableMap<String, Poster> posters, Map<String, Long> gone) {
    /** The user who stands for the groupware. */
    static final int OWNER = 40;

    static final CollectionId ID = new CollectionId(1, "window");
    static final String TYPE = "calendar";
    static final String NAME = "shop-window";

    private static final List<Grant> TO_EVERYONE =
            List.of(new Grant(Grantee.EVERYONE, Set.of(Right.SEE, Right.READ_ALL)));

    /** A new window. Its sequence begins beyond that of each earlier one, so that nobody goes on from a state of that. */
    static Display opened() {
        Instant now = Instant.now();
        long sequence = now.toEpochMilli();
        return new Display(sequence, sequence, now, new TreeMap<>(CodePointOrder.ASCENDING), Map.of()).with("opening");
    }

    Display with(String name) {
        return changed(name, Optional.of(new Poster(name, sequence + 1, Instant.now())));
    }

    Display without(String name) {
        return changed(name, Optional.empty());
    }

    private Display changed(String name, Optional<Poster> poster) {
        NavigableMap<String, Poster> hanging = new TreeMap<>(posters);
        Map<String, Long> down = new HashMap<>(gone);
        hanging.remove(name);
        down.remove(name);
        poster.ifPresentOrElse(hung -> hanging.put(name, hung), () -> down.put(name, sequence + 1));
        return new Display(horizon, sequence + 1, Instant.now(), hanging, down);
    }

    StoredCollection collection() {
        long octets = posters.values().stream()
                .mapToLong(poster -> poster.octets().length())
                .sum();
        return new StoredCollection(
                ID,
                TYPE,
                OWNER,
                NAME,
                false,
                sequence,
                Instant.ofEpochMilli(horizon),
                changed,
                Map.of(),
                TO_EVERYONE,
                octets);
    }
}
