/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import java.util.function.Supplier;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a format that keeps something of an object when another one takes its place. */
@ConsumerType
public interface Merging {
    /**
     * Examines an object as {@link ObjectFormat#accept} does, and keeps what the client could not know of the one that it
     * replaces, or did not say again.
     *
     * @param sent the body of the request
     * @param collection where it shall be stored
     * @param replaced reads the octets of the object that it replaces; empty when there is none that the client may see
     * @return what is to be stored
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    AcceptedObject accept(Octets sent, StoredCollection collection, Supplier<Optional<Octets>> replaced)
            throws DavException;
}
