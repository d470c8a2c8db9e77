/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A data format of object resources: what may be stored in a collection and how it is found (RFC 4791 section 4.1, RFC
 * 6352 section 5.1). Stateless and safe for concurrent use. What only some formats can do, the class offers as facets, which
 * the README of this bundle lists.
 */
@ConsumerType
public interface ObjectFormat {
    /** The media type without parameters, lower case; of objects of which none is known, if they can have any. */
    String mediaType();

    /** What the names of objects end in that the server names itself: {@code .ics}. */
    String nameSuffix();

    /** Most octets an object may have. */
    long maxOctets();

    /** The refusal of an object of more than {@link #maxOctets}. */
    Precondition tooLarge();

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
     * The revision of what is indexed. A format that indexes more than it did has a greater one: another field, another kind of text, a
     * span where there was none. Until an object has been indexed anew, queries read it instead. What was indexed before must still be
     * there, as nodes of the release before go on asking for it during an update.
     *
     * @return {@link ItemIndex#FIRST_REVISION} or more
     * @since 1.2
     */
    default int indexRevision() {
        return ItemIndex.FIRST_REVISION;
    }

    /**
     * Whether an object that is stored already may be stored in this collection, too.
     *
     * @param kind main component of the object
     * @throws DavException when not, by the precondition that says why
     */
    void admit(String kind, StoredCollection collection) throws DavException;

    /**
     * Something that only some formats can do: empty when this one cannot.
     *
     * @param facet one of the facets in this package
     */
    default <T> Optional<T> as(Class<T> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }
}
