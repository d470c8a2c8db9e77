/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/**
 * Where the rows of an item are.
 *
 * @param folder its collection
 * @param name key of its row in {@code item}
 * @param number key of what hangs on it: the collection's sequence when the item came
 */
record ItemKey(FolderKey folder, String name, long number) {}
