/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Objects;
import org.kalends.dav.api.ETag;
import org.kalends.storage.api.Octets;

/**
 * Facet of a resource that is served and is no item of a store: what GET answers.
 *
 * @param mediaType what it is
 * @param octets what is served
 * @param etag strong entity tag of these
 */
public record Content(String mediaType, Octets octets, ETag etag) {
    public Content {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(octets, "octets");
        Objects.requireNonNull(etag, "etag");
    }

    /** Content with the entity tag of its octets. */
    public Content(String mediaType, Octets octets) {
        this(mediaType, octets, ETag.of(octets));
    }
}
