/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Objects;
import org.kalends.identity.User;

/**
 * Facet of a collection in a store: whose it is.
 *
 * @param user the owner
 */
public record CollectionOwner(User user) {
    public CollectionOwner {
        Objects.requireNonNull(user, "user");
    }
}
