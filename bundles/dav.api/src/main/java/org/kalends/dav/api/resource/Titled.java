/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Objects;

/**
 * Facet of a resource that has a name for people by what it is, and not because somebody gave it one.
 *
 * @param displayName the name, which {@code DAV:displayname} tells (RFC 4918 section 15.2)
 */
public record Titled(String displayName) {
    public Titled {
        Objects.requireNonNull(displayName, "displayName");
    }
}
