/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** The store cannot be reached or cannot write at the moment; trying again later may help. */
public final class StorageUnavailableException extends StorageException {
    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageUnavailableException(String message) {
        super(message);
    }
}
