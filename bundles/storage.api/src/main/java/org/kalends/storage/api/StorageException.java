/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** A store did not do what it was asked; the subclass says why. */
public abstract class StorageException extends RuntimeException {
    protected StorageException(String message) {
        super(message);
    }

    protected StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
