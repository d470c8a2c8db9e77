/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Objects;
import org.kalends.dav.api.Privilege;

/**
 * A privilege that a request takes.
 *
 * @param resource on what
 * @param privilege which
 */
public record Requirement(Resource resource, Privilege privilege) {
    public Requirement {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(privilege, "privilege");
    }
}
