/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.spi;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.kalends.dav.core.Precondition;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of collection (RFC 5689 section 3): calendar, address book; a DS component. With it come its area of the URL
 * space, the homes in it, and everything the engine does with collections and items.
 */
@ConsumerType
public interface CollectionType {
    /** Its name in stores; never changes. */
    String name();

    /** First segment of the addresses of its collections. */
    String area();

    /** What makes a collection one of this type in {@code DAV:resourcetype}, beside {@code DAV:collection}. */
    QName resourceType();

    /** What is stored in it. */
    ObjectFormat format();

    /** Who may use such collections at all. */
    ServiceGate gate();

    /** The collections every user has from the first sign-in. */
    List<StandardCollection> standardCollections();

    /**
     * The name of a standard collection that nobody has renamed.
     *
     * @param collection one of the standard collections
     * @param locale language of its owner
     */
    String displayName(StoredCollection collection, Locale locale);

    /** The name of a home. */
    String homeDisplayName(Locale locale);

    /** The refusal to delete a standard collection. */
    Precondition standardCollectionNeeded();

    /** The refusal of a COPY or MOVE to a place where no such collection can be. */
    Precondition locationNotOk();
}
