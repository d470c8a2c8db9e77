/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes of an object what a PUT of it would have stored: for a store whose objects are also written by others, such as the groupware
 * itself. An OSGi service, which the engine has; safe for concurrent use.
 */
@ProviderType
public interface ItemIndexer {
    /**
     * Examines an object, mends what can be mended, and draws its index.
     *
     * @param object the octets as they were written, in the data format of the collection: iCalendar (RFC 5545), vCard (RFC 6350)
     * @param collection where it lies or shall lie; its type and its properties say what may be in it
     * @param author id of the user who wrote it
     * @return what is to be kept. The octets are other ones where something was mended, and are to be served as they are: the entity
     *     tag and the index belong to them
     * @throws UnfitObjectException when nobody could store it in such a collection
     * @throws StorageUnavailableException while nothing is here that knows such collections
     */
    NewItem item(Octets object, StoredCollection collection, int author) throws UnfitObjectException;

    /**
     * By which revision the indexes of each type of collections that is here are drawn now: {@link ItemIndex#revision()} of what
     * {@link #item} answers. A store draws anew, in its own time, what was drawn by a lesser one.
     *
     * @since 2.2
     */
    default Map<String, Integer> revisions() {
        return Map.of();
    }
}
