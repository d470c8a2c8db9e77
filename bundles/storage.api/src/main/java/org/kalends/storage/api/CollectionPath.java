/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;
import java.util.Optional;

/**
 * The name of a collection as a path: segments joined by {@code /}. A collection is in another one of the same owner and
 * type when its path is that one's and one segment more.
 *
 * @param text the segments, joined
 */
public record CollectionPath(String text) {
    /** Most characters of a path, which bounds its depth as well. */
    public static final int MAX_CHARACTERS = 1024;

    private static final String SEPARATOR = "/";

    public CollectionPath {
        Objects.requireNonNull(text, "text");
    }

    /** The path of the collection this one is in; empty when it is in none. */
    public Optional<CollectionPath> parent() {
        int slash = text.lastIndexOf(SEPARATOR);
        return slash < 0 ? Optional.empty() : Optional.of(new CollectionPath(text.substring(0, slash)));
    }

    /** The last segment. */
    public String name() {
        return text.substring(text.lastIndexOf(SEPARATOR) + 1);
    }

    /** The path of what has this name in the collection. */
    public CollectionPath child(String name) {
        return new CollectionPath(text + SEPARATOR + name);
    }

    /** Whether this is in the other, at any depth. */
    public boolean isBelow(CollectionPath other) {
        return text.startsWith(other.text + SEPARATOR);
    }

    /**
     * This path after a path above it has changed.
     *
     * @param above a path this one is below
     * @param changed what became of it
     */
    public CollectionPath rebased(CollectionPath above, CollectionPath changed) {
        return new CollectionPath(changed.text + text.substring(above.text.length()));
    }

    /**
     * This path, if it is short enough.
     *
     * @throws NameTooLongException when it has more than {@link #MAX_CHARACTERS}
     */
    public CollectionPath bounded() {
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            throw new NameTooLongException();
        }
        return this;
    }

    @Override
    public String toString() {
        return text;
    }
}
