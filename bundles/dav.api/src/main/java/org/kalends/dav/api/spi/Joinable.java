/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.text.MediaType;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Facet of a format of text, of which many objects can be given as one file: what GET of a collection answers. Without it a collection
 * shows a plain page.
 *
 * @since 1.3
 */
@ConsumerType
public interface Joinable {
    /**
     * Begins a file of objects of a collection.
     *
     * @param collection the collection
     * @param name what whoever asks sees it called
     */
    JoinedObjects join(Resource collection, String name);

    /** The other forms that such a file can be given in, for clients that accept them; some of {@link OtherForms#otherForms}. */
    default List<MediaType> joinedForms() {
        return List.of();
    }

    /**
     * Begins a file of objects of a collection in another form.
     *
     * @param collection the collection
     * @param name what whoever asks sees it called
     * @param form one of {@link #joinedForms}
     */
    default JoinedObjects join(Resource collection, String name, MediaType form) {
        return join(collection, name);
    }
}
