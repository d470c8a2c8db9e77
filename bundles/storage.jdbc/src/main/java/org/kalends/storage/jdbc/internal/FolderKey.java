/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NoSuchCollectionException;

/** A collection's key as the tables have it. Its text form has one spelling only. */
record FolderKey(int contextId, long folderId) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** The key this id stands for; empty when no folder of this store can have that id. */
    static Optional<FolderKey> of(CollectionId id) {
        return NUMBER.matcher(id.folderId()).matches()
                ? Optional.of(new FolderKey(id.contextId(), Long.parseLong(id.folderId())))
                : Optional.empty();
    }

    /**
     * The key this id stands for.
     *
     * @throws NoSuchCollectionException when no folder of this store can have that id
     */
    static FolderKey require(CollectionId id) {
        return of(id).orElseThrow(() -> new NoSuchCollectionException(id));
    }

    CollectionId id() {
        return new CollectionId(contextId, Long.toString(folderId));
    }
}
