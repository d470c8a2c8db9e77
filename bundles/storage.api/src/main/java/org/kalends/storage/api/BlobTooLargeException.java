/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** A blob has more octets than whoever puts it allows; nothing was kept. */
public final class BlobTooLargeException extends StorageException {
    private final long most;

    public BlobTooLargeException(long most) {
        super("A blob has at most " + most + " octets here");
        this.most = most;
    }

    /** How many octets were allowed. */
    public long most() {
        return most;
    }
}
