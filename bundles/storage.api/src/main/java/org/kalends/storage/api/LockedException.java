/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** A lock stands in the way of another one; none was taken. */
public final class LockedException extends StorageException {
    private final transient Lock lock;

    public LockedException(Lock lock) {
        super("Locked by a lock on " + lock.path());
        this.lock = lock;
    }

    /** The lock in the way. */
    public Lock lock() {
        return lock;
    }
}
