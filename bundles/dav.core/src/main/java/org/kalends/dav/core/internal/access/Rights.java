/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.access;

import java.util.EnumSet;
import java.util.Set;
import org.kalends.dav.api.access.ScopedAccess;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Delegable;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

/** Finds out what somebody may do in a collection. */
public final class Rights {
    private static final Set<Right> READING = Set.of(Right.SEE, Right.FREE_BUSY, Right.READ_ALL);

    /** The most that anybody may do in what belongs to a context as a whole. */
    private static final Set<Right> OF_CONTEXT =
            Set.of(Right.SEE, Right.FREE_BUSY, Right.READ_OWN, Right.READ_ALL, Right.WRITE_OWN, Right.WRITE_ALL);

    private Rights() {}

    /**
     * What somebody may do because of ownership, grants and delegation, as far as the sign-in is good for it. In what belongs to a context
     * as a whole nobody makes or deletes anything but the server, whose grants say who may change what is there.
     *
     * @param permitted the most that anybody may do there
     */
    public static FolderAccess in(
            StoredCollection collection,
            Set<Right> permitted,
            CollectionType type,
            Actor actor,
            Set<Delegation.Access> delegated) {
        int userId = actor.id().id();
        EnumSet<Right> most = EnumSet.noneOf(Right.class);
        most.addAll(ScopedAccess.most(type, actor));
        most.retainAll(permitted);
        boolean ofContext = collection.ownerId() == CollectionOwner.NOBODY;
        if (ofContext) {
            most.retainAll(OF_CONTEXT);
        }
        if (collection.ownerId() == userId || actor.isAdministrator() && !ofContext) {
            return FolderAccess.full(most, userId, type);
        }
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        if (actor.isAdministrator()) {
            rights.addAll(Right.READING);
        }
        for (Grant grant : collection.grants()) {
            if (actor.grantees().contains(grant.grantee())) {
                rights.addAll(grant.rights());
            }
        }
        if (type.as(Delegable.class).isPresent()) {
            delegated.forEach(access -> rights.addAll(of(access)));
        }
        rights.retainAll(most);
        return FolderAccess.of(rights, userId, type);
    }

    private static Set<Right> of(Delegation.Access access) {
        EnumSet<Right> rights = EnumSet.copyOf(READING);
        if (access == Delegation.Access.WRITE) {
            rights.addAll(Set.of(Right.CREATE, Right.WRITE_ALL, Right.DELETE_ALL));
        }
        return rights;
    }
}
