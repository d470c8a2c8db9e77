/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of collection (RFC 5689 section 3): calendar, address book; a DS component. With it come its area of the URL
 * space, the homes in it, and everything the engine does with collections and items. What only some kinds can do, the class
 * offers as facets, which the README of this bundle lists; the component is registered as a kind of collection alone.
 */
@ConsumerType
public interface CollectionType {
    /** Its name in stores; never changes. */
    String name();

    /** First segment of the addresses of its collections. */
    String area();

    /**
     * What makes a collection one of this type in {@code DAV:resourcetype}, beside {@code DAV:collection}; that itself, if
     * nothing else does.
     */
    QName resourceType();

    /** All that {@code DAV:resourcetype} says of a collection of this type. */
    default List<QName> resourceTypes() {
        return Stream.of(DavNames.COLLECTION, resourceType()).distinct().toList();
    }

    /** What is stored in it. */
    ObjectFormat format();

    /** Who may use such collections at all. */
    ServiceGate gate();

    /** The name of a home. */
    String homeDisplayName(Locale locale);

    /** The refusal of a COPY or MOVE to a place where no such collection can be. */
    Precondition locationNotOk();

    /**
     * Something that only some kinds can do: empty when this one cannot.
     *
     * @param facet one of the facets in this package
     */
    default <T> Optional<T> as(Class<T> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }
}
