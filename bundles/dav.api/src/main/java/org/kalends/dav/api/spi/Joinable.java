/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.resource.Resource;
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
}
