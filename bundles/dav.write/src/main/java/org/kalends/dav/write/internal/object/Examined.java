/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.Octets;

/**
 * An object as it may be stored.
 *
 * @param accepted what is stored
 * @param asSent whether it is what the client sent
 */
record Examined(AcceptedObject accepted, boolean asSent) {
    /**
     * Examines an object.
     *
     * @param sent what the client sent
     * @param place where it shall be stored
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    static Examined of(Octets sent, Place place, DavRequest request) throws DavException {
        CollectionType type = place.type();
        ObjectFormat format = type.format();
        if (sent.length() > format.maxOctets()) {
            throw DavException.of(format.tooLarge(), "An object has at most " + format.maxOctets() + " octets.");
        }
        Octets completed = type.completed(sent, request);
        String mediaType = request.header("Content-Type").orElse(format.mediaType());
        AcceptedObject accepted = format.accept(completed, mediaType, place.stored(), place::presentOctets);
        type.permit(accepted, request.actor());
        return new Examined(accepted, !accepted.altered() && completed.equals(sent));
    }

    /** By how much it would grow what is stored. */
    long growth(Place place) {
        return accepted.octets().length() - place.presentSize();
    }
}
