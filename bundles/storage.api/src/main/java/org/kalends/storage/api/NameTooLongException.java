/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** A collection, or one in it, would have a path of more than {@link CollectionPath#MAX_CHARACTERS}. */
public final class NameTooLongException extends StorageException {
    public NameTooLongException() {
        super("A path has at most " + CollectionPath.MAX_CHARACTERS + " characters");
    }
}
