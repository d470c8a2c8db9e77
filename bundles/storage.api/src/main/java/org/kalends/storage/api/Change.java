/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Optional;

/**
 * The latest change of one name in a collection.
 *
 * @param name the item's name
 * @param item the item as it now is; empty when it is gone
 */
public record Change(String name, Optional<Item> item) {}
