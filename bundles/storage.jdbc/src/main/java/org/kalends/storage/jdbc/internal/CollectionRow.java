/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Comparator;

/**
 * As much of a collection as a write to it must know.
 *
 * @param key its key
 * @param type its kind
 * @param ownerId user id of its owner
 * @param name its path
 * @param sequence its change sequence when the transaction took it
 * @param hasCollections whether there are collections in it
 */
record CollectionRow(FolderKey key, String type, int ownerId, String name, long sequence, boolean hasCollections) {
    /** The order in which all transactions take collections, so that no two wait for each other. */
    static final Comparator<FolderKey> ORDER =
            Comparator.comparingInt(FolderKey::contextId).thenComparingLong(FolderKey::folderId);
}
