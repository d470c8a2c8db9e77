/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Optional;

/**
 * What is at an {@link ItemPath}.
 *
 * @param collection the collection
 * @param item the item in it, if it has one of that name
 * @since 2.2
 */
public record LocatedItem(StoredCollection collection, Optional<Item> item) {}
