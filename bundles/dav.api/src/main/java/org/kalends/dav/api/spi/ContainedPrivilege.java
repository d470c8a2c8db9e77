/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import org.kalends.dav.api.Privilege;

/**
 * A privilege that a kind of collection adds to those of WebDAV (RFC 3744 section 3): whoever has the container has it, too.
 *
 * @param privilege the privilege
 * @param container what it is part of: one of WebDAV, or one that stands before it in the list of its kind
 * @param description what it lets people do, in English
 */
public record ContainedPrivilege(Privilege privilege, Privilege container, String description) {
    public ContainedPrivilege {
        Objects.requireNonNull(privilege, "privilege");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(description, "description");
    }
}
