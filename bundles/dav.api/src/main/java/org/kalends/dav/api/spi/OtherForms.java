/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Facet of a format whose objects clients may have, and may send, in other forms than the one that is stored: in JSON, or in another
 * version. {@code GET} follows {@code Accept} (RFC 9110 section 12.5.1), and a body that is declared as one of them is
 * stored as the format has it. All forms of an object share its entity tag, so that who reads one can write any.
 *
 * @since 1.3
 */
@ConsumerType
public interface OtherForms {
    /** These forms, each with the parameters that tell it from others; of two that a client likes alike, the first is given. */
    List<MediaType> otherForms();

    /**
     * An object in another form.
     *
     * @param stored the octets as they are stored, or what is shown of them
     * @param form one of {@link #otherForms}
     * @throws DavException when this object has no such form
     */
    Octets given(Octets stored, MediaType form) throws DavException;

    /**
     * An object that was sent in a form of another media type, as it would have been sent in the one that is stored. It
     * is examined after that.
     *
     * @param sent the body of the request
     * @param form which of {@link #otherForms} it is declared to be
     * @throws DavException when it is no such object, by the precondition that says why
     */
    Octets taken(Octets sent, MediaType form) throws DavException;
}
