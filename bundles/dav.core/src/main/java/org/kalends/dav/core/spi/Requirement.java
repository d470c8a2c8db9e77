/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.spi;

import java.util.Objects;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.resource.Resource;

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
