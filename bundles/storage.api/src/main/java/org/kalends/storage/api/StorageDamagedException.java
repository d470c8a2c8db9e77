/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** The store cannot read what it holds. To ask again does not help; somebody has to see to the store. */
public final class StorageDamagedException extends StorageException {
    public StorageDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
