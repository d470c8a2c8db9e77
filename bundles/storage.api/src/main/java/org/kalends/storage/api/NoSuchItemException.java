/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** There is no item at this address. */
public final class NoSuchItemException extends StorageException {
    public NoSuchItemException(ItemAddress address) {
        super("No item " + address);
    }
}
