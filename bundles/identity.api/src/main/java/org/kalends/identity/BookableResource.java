/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Map;
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
 * @param attributes what else the directory says of it; {@code config/<property>} is a setting, as with users
 */
public record BookableResource(
        int contextId,
        int id,
        String name,
        String displayName,
        Optional<String> email,
        Kind kind,
        Map<String, String> attributes)
        implements DirectoryEntry {
    public BookableResource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        attributes = Map.copyOf(attributes);
    }

    /** A room or piece of equipment without attributes. */
    public BookableResource(int contextId, int id, String name, String displayName, Optional<String> email, Kind kind) {
        this(contextId, id, name, displayName, email, kind, Map.of());
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
