/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Map;
import java.util.Objects;

/**
 * A collection to be created; {@link StoredCollection} has the meaning of the components.
 *
 * @param contextId the tenant
 * @param ownerId user id of the owner
 * @param type kind of collection
 * @param name its {@link CollectionPath}: the segments of its address in its home, decoded
 * @param standard whether it is one of those that every user has
 * @param properties its stored properties
 */
public record NewCollection(
        int contextId, int ownerId, String type, String name, boolean standard, Map<PropertyName, String> properties) {
    public NewCollection {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        properties = Map.copyOf(properties);
    }

    /** Its name as a path. */
    public CollectionPath path() {
        return new CollectionPath(name);
    }
}
