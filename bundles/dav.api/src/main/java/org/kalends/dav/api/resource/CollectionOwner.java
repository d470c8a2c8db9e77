/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * Facet of a collection in a store: whose it is.
 *
 * @param user the owner
 */
public record CollectionOwner(User user) {
    /** The number of no user: what has it for its owner belongs to its context as a whole. */
    public static final int NOBODY = 0;

    public CollectionOwner {
        Objects.requireNonNull(user, "user");
    }

    /** A context as a whole: nobody who could sign in or be addressed. */
    public static CollectionOwner context(int contextId) {
        return new CollectionOwner(new User(
                new UserId(contextId, NOBODY),
                "",
                "",
                "",
                "",
                Optional.empty(),
                List.of(),
                Locale.ROOT,
                ZoneOffset.UTC,
                Set.of(),
                Map.of()));
    }
}
