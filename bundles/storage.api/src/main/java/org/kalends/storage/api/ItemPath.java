/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/**
 * Where an item is, in the names by which people know it.
 *
 * @param contextId the context
 * @param ownerId whose collection it is in
 * @param type the collection's type
 * @param collection the collection's name
 * @param item the item's name in it
 * @since 2.2
 */
public record ItemPath(int contextId, int ownerId, String type, String collection, String item) {}
