/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.object;

import java.util.Optional;
import org.kalends.dav.api.resource.Derived;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

/**
 * What reading the octets of an object has come to: the object, or why there is none. It is kept with the resource, so that
 * each object is read once in a request.
 *
 * @param object the object, if there is one
 * @param flaw why there is none
 */
public record ReadObject(Optional<ZonedObject> object, Optional<MalformedCalendarException> flaw) {
    /** An object that was read. */
    public static ReadObject of(ZonedObject object) {
        return new ReadObject(Optional.of(object), Optional.empty());
    }

    /**
     * The object that a resource is.
     *
     * @param resource read with its octets
     * @throws MalformedCalendarException when it is none
     */
    public static ZonedObject of(Resource resource) throws MalformedCalendarException {
        Octets octets = resource.as(Item.class).flatMap(Item::octets).orElseThrow();
        return resource.as(Derived.class)
                .orElseGet(Derived::new)
                .get(ReadObject.class, () -> read(octets))
                .get();
    }

    /**
     * The object that was accepted.
     *
     * @throws MalformedCalendarException when it is none
     */
    public static ZonedObject of(AcceptedObject accepted) throws MalformedCalendarException {
        return accepted.derived()
                .get(ReadObject.class, () -> read(accepted.octets()))
                .get();
    }

    /** What reading octets comes to. */
    public static ReadObject read(Octets octets) {
        try {
            return of(ZonedObject.read(octets.text()));
        } catch (MalformedCalendarException e) {
            return new ReadObject(Optional.empty(), Optional.of(e));
        }
    }

    /**
     * The object.
     *
     * @throws MalformedCalendarException when there is none
     */
    public ZonedObject get() throws MalformedCalendarException {
        if (flaw.isPresent()) {
            throw flaw.get();
        }
        return object.orElseThrow();
    }
}
