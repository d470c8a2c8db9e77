/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** There is no blob of this digest. */
public final class NoSuchBlobException extends StorageException {
    public NoSuchBlobException(String digest) {
        super("No blob " + digest);
    }
}
