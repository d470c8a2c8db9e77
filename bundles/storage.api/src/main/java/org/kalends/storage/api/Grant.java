/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;
import java.util.Set;

/**
 * The rights somebody has been given on a collection, beside those of its owner, who has all.
 *
 * @param grantee who
 * @param rights which
 */
public record Grant(Grantee grantee, Set<Right> rights) {
    public Grant {
        Objects.requireNonNull(grantee, "grantee");
        rights = Set.copyOf(rights);
    }
}
