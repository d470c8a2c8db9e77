/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Objects;
import org.kalends.identity.User;

/**
 * Facet of a home: the collection that holds a user's collections of one area (RFC 4791 section 6.2.1, RFC 6352 section
 * 7.1.1).
 *
 * @param area first segment of its address
 * @param owner whose collections are in it
 */
public record Home(String area, User owner) {
    public Home {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(owner, "owner");
    }
}
