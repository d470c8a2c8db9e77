/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Octets;

/**
 * An object that was just written.
 *
 * @param href its address
 * @param uid its UID
 * @param octets what is stored
 * @param etag strong entity tag of these
 * @param created whether there was none before
 * @param asSent whether they are what the client sent; else it must not be told the tag alone (RFC 4791 section 5.3.4)
 */
public record WrittenObject(Href href, String uid, Octets octets, ETag etag, boolean created, boolean asSent) {
    /**
     * An object of a unit that is durable.
     *
     * @param committed what the unit left, the object first
     * @param stored the object as it is stored
     * @param examined the object as it was to be stored
     * @param place where it is
     */
    static WrittenObject of(Committed committed, AcceptedObject stored, ObjectWrite.Examined examined, Place place) {
        return new WrittenObject(
                place.collection().memberHref(place.name()),
                stored.index().uid(),
                stored.octets(),
                ETag.of(stored.octets()),
                committed.item(0).created(),
                examined.asSent() && stored.equals(examined.accepted()));
    }
}
