/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A data format of object resources: what may be stored in a collection and how it is found (RFC 4791 section 4.1, RFC
 * 6352 section 5.1). Stateless and safe for concurrent use.
 */
@ConsumerType
public interface ObjectFormat {
    /** The media type without parameters, lower case. */
    String mediaType();

    /** What the names of objects end in that the server names itself: {@code .ics}. */
    String nameSuffix();

    /** The element that holds an object in XML: {@code CALDAV:calendar-data}, {@code CARDDAV:address-data}. */
    QName dataElement();

    /**
     * What every object begins with, upper case: how one is known that comes under another media type. Empty when objects
     * are of any media type.
     */
    String firstLine();

    /** Most octets an object may have. */
    long maxOctets();

    /**
     * Examines an object, mends what can be mended, and draws its index.
     *
     * @param sent the body of the request
     * @param collection where it shall be stored
     * @return what is to be stored
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException;

    /**
     * Takes apart what a client sends to have several objects stored at once.
     *
     * @param several the body of the request
     * @return what each object is, in order, as a client could have sent it alone; one that can be told apart and is not
     *     fit to be stored is among them. Objects are made one by one as they are taken, so that whoever takes few of them
     *     pays for few
     * @throws DavException when they cannot be told apart, by the precondition that says why
     */
    Stream<Octets> split(Octets several) throws DavException;

    /**
     * Examines an object that comes under a media type of its own.
     *
     * @param sent the body of the request
     * @param mediaType media type it was sent with, parameters included; that of the format when there was none
     * @param collection where it shall be stored
     * @return what is to be stored
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    default AcceptedObject accept(Octets sent, String mediaType, StoredCollection collection) throws DavException {
        return accept(sent, collection);
    }

    /**
     * Examines an object that takes the place of another one. What the client could not know of that one, or did not say
     * again, can be kept.
     *
     * @param sent the body of the request
     * @param mediaType media type it was sent with, parameters included; that of the format when there was none
     * @param collection where it shall be stored
     * @param replaced reads the octets of the object that it replaces; empty when there is none that the client may see
     * @return what is to be stored
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    default AcceptedObject accept(
            Octets sent, String mediaType, StoredCollection collection, Supplier<Optional<Octets>> replaced)
            throws DavException {
        return accept(sent, mediaType, collection);
    }

    /**
     * Whether an object that is stored already may be stored in this collection, too.
     *
     * @param kind main component of the object
     * @throws DavException when not, by the precondition that says why
     */
    void admit(String kind, StoredCollection collection) throws DavException;

    /** Whether something of a confidential object can be shown; if not, it is as hidden as a private one. */
    default boolean reduces() {
        return false;
    }

    /**
     * What others may see of a confidential object: that there is something at its time.
     *
     * @param stored the octets of a stored object
     * @return what is served instead
     */
    default Octets reduced(Octets stored) {
        throw new UnsupportedOperationException("This format reduces nothing");
    }

    /** The refusal of a media type that is none of this format. */
    Precondition unsupportedData();

    /** The refusal of an object whose UID another one has; its element holds the href of that one. */
    Precondition uidConflict();

    /** The refusal of an object of more than {@link #maxOctets}. */
    Precondition tooLarge();
}
