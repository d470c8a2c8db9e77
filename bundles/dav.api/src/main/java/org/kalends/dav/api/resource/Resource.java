/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Anything a URL names. What a resource is made of shows in its facets: an extension asks for the facet it works on and
 * thereby says which resources it applies to.
 */
@ConsumerType
public interface Resource {
    /** Where it is; ends in {@code /} exactly when it is a collection or a principal. */
    Href href();

    /** The elements inside {@code DAV:resourcetype}, in order. */
    List<QName> types();

    /** Strong entity tag of what GET returns, if GET returns stored octets. */
    default Optional<ETag> etag() {
        return Optional.empty();
    }

    /** What somebody may do with it, aggregated privileges and their parts listed one by one. */
    Set<Privilege> privileges(Actor actor);

    /** The collection it is a member of, as far as one side of it depends on the other. */
    default Optional<Collection> parent() {
        return Optional.empty();
    }

    /**
     * One side of the resource.
     *
     * <p>Known facets: {@code StoredCollection} of a collection in a store and {@code Item} of an object in one, both
     * with {@code Storage} and {@code CollectionType}; {@link Derived} of such an object and {@link Partial} where only a part
     * of it is seen; {@code Union} of several collections shown as one, beside what the main one has;
     * {@link CollectionOwner}; {@link Home}; {@link Root}; {@code User}, {@code Group} and {@code BookableResource} of
     * principals; {@link Content} of what is served and in no store.
     *
     * @return empty when the resource has no such side
     */
    <T> Optional<T> as(Class<T> facet);
}
