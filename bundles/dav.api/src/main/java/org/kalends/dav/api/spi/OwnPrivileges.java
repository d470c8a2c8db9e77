/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind with privileges beyond those of WebDAV (RFC 3744 section 3). */
@ConsumerType
public interface OwnPrivileges {
    /** The privileges; what {@link org.kalends.storage.api.Right#FREE_BUSY} gives is in {@code read}. */
    List<ContainedPrivilege> privileges();

    /** Those of a kind, which are none if it does not have this facet. */
    static List<ContainedPrivilege> of(CollectionType type) {
        return type.as(OwnPrivileges.class).map(OwnPrivileges::privileges).orElse(List.of());
    }
}
