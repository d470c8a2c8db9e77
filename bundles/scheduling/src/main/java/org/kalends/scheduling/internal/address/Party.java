/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import java.util.Objects;
import java.util.Optional;
import org.kalends.identity.BookableResource;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.Group;
import org.kalends.identity.User;

/**
 * Whom a calendar address names (RFC 5545 section 3.3.3). The same whichever of several addresses was used.
 *
 * @param key names it: the entry of the directory, or the address of a stranger in lower case
 * @param entry who that is in the directory; empty for strangers
 */
public record Party(String key, Optional<DirectoryEntry> entry) {
    public Party {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(entry, "entry");
    }

    /** Somebody who is in the directory. */
    public static Party of(DirectoryEntry entry) {
        return new Party(entry.key().toString(), Optional.of(entry));
    }

    /** The user this is; empty for groups, rooms, equipment and strangers. */
    public Optional<User> user() {
        return entry.filter(User.class::isInstance).map(User.class::cast);
    }

    /** The group this is. */
    public Optional<Group> group() {
        return entry.filter(Group.class::isInstance).map(Group.class::cast);
    }

    /** The room or piece of equipment this is. */
    public Optional<BookableResource> resource() {
        return entry.filter(BookableResource.class::isInstance).map(BookableResource.class::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Party party && party.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
