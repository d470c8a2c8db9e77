/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * Where an item is or shall be.
 *
 * @param collection its collection
 * @param name last segment of its address, decoded
 */
public record ItemAddress(CollectionId collection, String name) {
    public ItemAddress {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(name, "name");
    }
}
