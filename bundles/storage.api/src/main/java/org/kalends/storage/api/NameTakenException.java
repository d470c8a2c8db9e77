/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** Another collection of the owner has this name. */
public final class NameTakenException extends StorageException {
    public NameTakenException(String name) {
        super("Another collection is named " + name);
    }
}
