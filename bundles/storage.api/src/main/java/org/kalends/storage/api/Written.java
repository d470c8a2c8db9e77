/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/**
 * What a write left behind.
 *
 * @param item the item as it now is, without octets and properties
 * @param created whether there was none of that name before
 */
public record Written(Item item, boolean created) {}
