/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.util.List;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * Some collections of one store.
 *
 * @param storage the store; when it is away, one that refuses everything
 * @param collections what it has, or had when it was asked last
 */
public record Shelf(Storage storage, List<StoredCollection> collections) {
    public Shelf {
        collections = List.copyOf(collections);
    }
}
