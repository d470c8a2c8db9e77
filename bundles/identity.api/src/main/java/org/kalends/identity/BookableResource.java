/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * A room or a piece of equipment that can be booked.
 *
 * @param contextId the tenant
 * @param id number of the resource inside the tenant
 * @param name short name
 * @param displayName name as shown to users
 * @param email its mail address
 * @param kind what it is
 */
public record BookableResource(
        int contextId, int id, String name, String displayName, Optional<String> email, Kind kind)
        implements DirectoryEntry {
    public BookableResource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public CalendarUserType calendarUserType() {
        return kind == Kind.ROOM ? CalendarUserType.ROOM : CalendarUserType.RESOURCE;
    }

    /** The calendar user types of RFC 5545 section 3.2.3 that are not people. */
    public enum Kind {
        ROOM,
        RESOURCE
    }
}
