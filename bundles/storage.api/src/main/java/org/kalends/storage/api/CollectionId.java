/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * Names a collection inside its store for as long as it exists; never reused for another one.
 *
 * @param contextId the tenant; first part of every key
 * @param folderId the store's own id of the folder, not empty
 */
public record CollectionId(int contextId, String folderId) {
    public CollectionId {
        Objects.requireNonNull(folderId, "folderId");
        if (folderId.isEmpty()) {
            throw new IllegalArgumentException("A folder id is not empty");
        }
    }
}
