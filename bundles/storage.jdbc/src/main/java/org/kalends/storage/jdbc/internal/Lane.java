/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.UUID;
import org.kalends.storage.api.CollectionId;

/**
 * What a write is about. Those about the same would wait for each other in any case, and so are best committed together.
 *
 * @param contextId the tenant; 0 for what is of all tenants
 * @param about names it among those of the tenant
 */
record Lane(int contextId, String about) {
    static Lane of(CollectionId collection) {
        return new Lane(collection.contextId(), collection.folderId());
    }

    /** Of a write that has nothing to do with any other. */
    static Lane alone(int contextId) {
        return new Lane(contextId, UUID.randomUUID().toString());
    }
}
