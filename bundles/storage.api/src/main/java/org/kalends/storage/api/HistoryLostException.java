/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** The changes since that sequence cannot be told completely; a client starts over. */
public final class HistoryLostException extends StorageException {
    public HistoryLostException(CollectionId id, long since) {
        super("No complete history of " + id + " since " + since);
    }
}
