/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** The collection that another one should be in does not exist. */
public final class NoParentException extends StorageException {
    public NoParentException(CollectionPath orphan) {
        super("There is no collection for " + orphan + " to be in");
    }
}
