/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Names a collection inside its store for as long as it exists; never reused for another one. No store gives out an id that
 * begins with {@code @}.
 *
 * @param contextId the tenant; first part of every key
 * @param folderId the store's own id of the folder, not empty
 */
public record CollectionId(int contextId, String folderId) {
    private static final String WRITE = "@";
    private static final Pattern REFERENCE = Pattern.compile("@[0-9]{1,6}");

    public CollectionId {
        Objects.requireNonNull(folderId, "folderId");
        if (folderId.isEmpty()) {
            throw new IllegalArgumentException("A folder id is not empty");
        }
    }

    /**
     * Names, inside a {@link Unit} alone, the collection that one of its earlier writes creates.
     *
     * @param contextId the tenant
     * @param write position of that write in the unit
     */
    public static CollectionId ofWrite(int contextId, int write) {
        return new CollectionId(contextId, WRITE + write);
    }

    /** The position of the write that creates this collection, when it is {@link #ofWrite}. */
    public OptionalInt write() {
        return REFERENCE.matcher(folderId).matches()
                ? OptionalInt.of(Integer.parseInt(folderId.substring(WRITE.length())))
                : OptionalInt.empty();
    }
}
