/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.identity.Scopes;
import org.kalends.identity.Scopes.Access;
import org.kalends.storage.api.Right;

/**
 * What the scopes of a sign-in leave of what its user may do. The modules of a kind of collection are those that let
 * people use it at all. Whatever is of no such kind, as principals are, anyone who has signed in may read, for discovery
 * begins there; to change it takes a sign-in that is good for everything.
 */
public final class ScopedAccess {
    private static final Set<Privilege> READING_PRIVILEGES =
            Set.of(Privilege.READ, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);

    private ScopedAccess() {}

    /** The most that somebody can do in collections of a kind. */
    public static Set<Right> most(CollectionType type, Actor actor) {
        return switch (actor.scopes().in(type.gate().permissions())) {
            case NONE -> Set.of();
            case READ -> Right.READING;
            case WRITE -> Right.ALL;
        };
    }

    /** Whether somebody can change collections of all these kinds. */
    public static boolean writes(List<CollectionType> kinds, Actor actor) {
        return kinds.stream()
                .allMatch(kind -> actor.scopes().allow(Access.WRITE, kind.gate().permissions()));
    }

    /** Whether somebody can change what is of no kind of collection. */
    public static boolean writesElsewhere(Actor actor) {
        return actor.scopes().allow(Access.WRITE, Set.of());
    }

    /** Whether a sign-in is good for what a request takes; what the user may do is another question. */
    public static boolean allows(Requirement needed, Actor actor) {
        if (actor.scopes().equals(Scopes.ALL)) {
            return true;
        }
        Optional<CollectionType> type = needed.resource().as(CollectionType.class);
        boolean reads = READING_PRIVILEGES.contains(needed.privilege())
                || type.stream()
                        .flatMap(kind -> OwnPrivileges.of(kind).stream())
                        .anyMatch(extra -> isRead(extra, needed));
        return type.map(kind -> actor.scopes()
                        .allow(reads ? Access.READ : Access.WRITE, kind.gate().permissions()))
                .orElseGet(() -> reads || writesElsewhere(actor));
    }

    private static boolean isRead(ContainedPrivilege extra, Requirement needed) {
        return extra.container().equals(Privilege.READ) && extra.privilege().equals(needed.privilege());
    }
}
