/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of users of one context.
 *
 * @param contextId the tenant
 * @param id number of the group inside the tenant
 * @param name short name
 * @param displayName name as shown to users
 * @param members ids of the users in it
 * @param email its mail address
 */
public record Group(
        int contextId, int id, String name, String displayName, List<Integer> members, Optional<String> email)
        implements DirectoryEntry {
    public Group {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        members = List.copyOf(members);
    }

    /** A group without a mail address. */
    public Group(int contextId, int id, String name, String displayName, List<Integer> members) {
        this(contextId, id, name, displayName, members, Optional.empty());
    }

    @Override
    public CalendarUserType calendarUserType() {
        return CalendarUserType.GROUP;
    }
}
