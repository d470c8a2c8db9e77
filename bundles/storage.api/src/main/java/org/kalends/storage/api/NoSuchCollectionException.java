/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** There is no collection with this key. */
public final class NoSuchCollectionException extends StorageException {
    public NoSuchCollectionException(CollectionId id) {
        super("No collection " + id);
    }
}
