/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import java.util.function.Predicate;
import org.kalends.storage.api.StoredCollection;

/**
 * Several collections shown as one. New objects go to the user's standard collection, which lends it its properties; all
 * others are written where they are.
 *
 * @param name last segment of its address
 * @param displayName its name for people
 * @param members which of the collections somebody sees are in it, beside the user's standard one
 */
public record Union(String name, String displayName, Predicate<StoredCollection> members) {
    private static final String SEPARATOR = "~";

    public Union {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(members, "members");
    }

    /**
     * What stands before the names of a collection's objects where they are members of a union, but for those of the standard one.
     *
     * @since 1.3
     */
    public static String prefix(StoredCollection member) {
        return member.id().folderId() + SEPARATOR;
    }
}
