/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Optional;
import org.kalends.dav.api.Href;
import org.osgi.annotation.versioning.ProviderType;

/** What the URL of a request names (RFC 4918 section 5.1). */
@ProviderType
public sealed interface Target {
    /** Where it is or would be. */
    Href href();

    /** The resource, if there is one. */
    default Optional<Resource> resource() {
        return this instanceof Existing existing ? Optional.of(existing.found()) : Optional.empty();
    }

    /**
     * A resource.
     *
     * @param found the resource
     */
    record Existing(Resource found) implements Target {
        @Override
        public Href href() {
            return found.href();
        }
    }

    /**
     * A free name in a collection.
     *
     * @param href where it would be
     * @param parent the collection
     * @param name what a member there is named in the collection; the last segment, but where several are shown as one
     */
    record Absent(Href href, Collection parent, String name) implements Target {
        /** A free name that is the last segment of the address. */
        public Absent(Href href, Collection parent) {
            this(href, parent, href.name());
        }
    }

    /**
     * A name whose parent does not exist either.
     *
     * @param href where it would be
     */
    record Orphan(Href href) implements Target {}
}
