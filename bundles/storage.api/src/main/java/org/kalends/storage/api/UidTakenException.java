/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** Another item of the collection has the UID, or the item to be replaced has another one; nothing was written. */
public final class UidTakenException extends StorageException {
    private final ItemAddress holder;

    public UidTakenException(ItemAddress holder) {
        super("The UID belongs to " + holder);
        this.holder = holder;
    }

    /** The item that has the UID, or that was to be replaced. */
    public ItemAddress holder() {
        return holder;
    }
}
