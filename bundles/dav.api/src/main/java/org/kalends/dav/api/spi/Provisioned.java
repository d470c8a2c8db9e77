/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import java.util.Locale;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind of which every user has collections from the first sign-in. */
@ConsumerType
public interface Provisioned {
    /** What every user has. */
    List<StandardCollection> standardCollections();

    /**
     * The name of a standard collection that nobody has renamed.
     *
     * @param collection one of the standard collections
     * @param locale language of its owner
     */
    String displayName(StoredCollection collection, Locale locale);

    /** The refusal to delete a standard collection. */
    Precondition standardCollectionNeeded();
}
