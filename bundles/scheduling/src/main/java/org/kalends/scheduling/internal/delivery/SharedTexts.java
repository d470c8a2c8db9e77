/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

/**
 * The texts of one change, each once: most copies of a meeting of a thousand say the same, and a thousand times a thousand lines are more
 * than a server has room for. What was read or examined last, or is the same, is not read again. Used by one thread.
 */
final class SharedTexts {
    private final CollectionType type;
    private final Map<Octets, Octets> known = new HashMap<>();
    private final Map<Octets, AcceptedObject> accepted = new IdentityHashMap<>();
    private long size;
    private Octets lastRead;
    private Optional<SchedulingObject> lastObject = Optional.empty();

    /**
     * @param type calendars
     */
    SharedTexts(CollectionType type) {
        this.type = type;
    }

    /** The same octets, perhaps those of another copy. */
    Octets shared(Octets octets) {
        Octets present = known.putIfAbsent(octets, octets);
        size += present == null ? octets.length() : 0;
        return present == null ? octets : present;
    }

    /** How many octets are held. */
    long size() {
        return size;
    }

    /** What shared octets say. */
    Optional<SchedulingObject> read(Octets shared) {
        if (shared != lastRead) {
            lastObject = SchedulingObject.read(shared);
            lastRead = shared;
        }
        return lastObject;
    }

    /**
     * Shared octets as they are stored in a calendar.
     *
     * @throws DavException when the calendar does not take them
     */
    AcceptedObject accepted(Octets shared, StoredCollection calendar) throws DavException {
        AcceptedObject present = accepted.get(shared);
        if (present == null) {
            present = withoutDerived(type.format().accept(shared, calendar));
            accepted.put(shared, present);
        } else {
            type.format().admit(present.index().kind(), calendar);
        }
        return present;
    }

    /** What the format has made of a text takes many times as much as the text, and nobody looks into it any more. */
    private static AcceptedObject withoutDerived(AcceptedObject object) {
        return new AcceptedObject(object.octets(), object.altered(), object.mediaType(), object.index());
    }
}
