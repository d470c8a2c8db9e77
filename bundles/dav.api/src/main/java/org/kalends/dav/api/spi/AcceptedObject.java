/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import org.kalends.dav.api.resource.Derived;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;

/**
 * An object that a format has found fit to be stored.
 *
 * @param octets what is stored and served
 * @param altered whether these differ from what the client sent, so that the answer carries no entity tag (RFC 4791
 *     section 5.3.4)
 * @param mediaType media type it is served with, parameters included
 * @param index what is found
 * @param derived what the format has made of these octets, for whoever looks into the object in the same request
 */
public record AcceptedObject(Octets octets, boolean altered, String mediaType, ItemIndex index, Derived derived) {
    /** An object of which nothing was made that others could use. */
    public AcceptedObject(Octets octets, boolean altered, String mediaType, ItemIndex index) {
        this(octets, altered, mediaType, index, new Derived());
    }

    public AcceptedObject {
        Objects.requireNonNull(octets, "octets");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(derived, "derived");
    }

    /** The same object, served under another media type. */
    public AcceptedObject as(String otherMediaType) {
        return new AcceptedObject(octets, altered, otherMediaType, index, derived);
    }
}
