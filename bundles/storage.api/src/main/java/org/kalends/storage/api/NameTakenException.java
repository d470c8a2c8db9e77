/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** Another collection of the owner has this name, or an item of the collection it would be in. */
public final class NameTakenException extends StorageException {
    public NameTakenException(String name) {
        super("There is something else named " + name);
    }
}
