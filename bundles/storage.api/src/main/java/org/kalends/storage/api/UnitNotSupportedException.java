/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** The store cannot do this, or not in one transaction; nothing was written. */
public final class UnitNotSupportedException extends StorageException {
    public UnitNotSupportedException(String message) {
        super(message);
    }
}
