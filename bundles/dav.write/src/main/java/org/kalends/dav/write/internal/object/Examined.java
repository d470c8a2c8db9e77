/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.AnyMediaType;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Completing;
import org.kalends.dav.api.spi.EarlierForms;
import org.kalends.dav.api.spi.Merging;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Selective;
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
        Octets taken = taken(sent, format, request);
        Octets completed = completed(taken, type, request);
        AcceptedObject accepted = accepted(completed, format, place, request);
        Optional<Selective> selective = type.as(Selective.class);
        if (selective.isPresent()) {
            selective.get().permit(accepted, request.actor());
        }
        return new Examined(accepted, !accepted.altered() && completed.equals(sent));
    }

    /** Examines an object that a file may have in an earlier form. */
    static Examined ofFile(Octets found, Place place, DavRequest request) throws DavException {
        ObjectFormat format = place.type().format();
        Octets today = format.as(EarlierForms.class)
                .filter(earlier -> ObjectBody.looksStored(found, format))
                .map(earlier -> earlier.today(found))
                .orElse(found);
        Examined examined = of(today, place, request);
        return new Examined(examined.accepted(), examined.asSent() && today.equals(found));
    }

    private static Octets taken(Octets sent, ObjectFormat format, DavRequest request) throws DavException {
        Optional<SentForm> other = SentForm.of(request.header("Content-Type").orElse(format.mediaType()), format);
        return other.isPresent() && !ObjectBody.looksStored(sent, format)
                ? other.get().stored(sent)
                : sent;
    }

    private static Octets completed(Octets sent, CollectionType type, DavRequest request) throws DavException {
        Optional<Completing> completing = type.as(Completing.class);
        return completing.isPresent() ? completing.get().completed(sent, request) : sent;
    }

    private static AcceptedObject accepted(Octets sent, ObjectFormat format, Place place, DavRequest request)
            throws DavException {
        Optional<Merging> merging = format.as(Merging.class);
        AcceptedObject accepted = merging.isPresent()
                ? merging.get().accept(sent, place.stored(), place::presentOctets)
                : format.accept(sent, place.stored());
        String declared = request.header("Content-Type").orElse(format.mediaType());
        return format.as(AnyMediaType.class)
                .map(any -> accepted.as(any.servedAs(declared)))
                .orElse(accepted);
    }

    /** By how much it would grow what is stored. */
    long growth(Place place) {
        return accepted.octets().length() - place.presentSize();
    }
}
