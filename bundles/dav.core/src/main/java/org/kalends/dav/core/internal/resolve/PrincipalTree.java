/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.PrincipalHrefs;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;

/** The principals somebody may see: those of the own context. */
final class PrincipalTree {
    private PrincipalTree() {}

    /** The collection of the principal collections. */
    static PrincipalCollection of(Actor actor, Identities identities) {
        return new PrincipalCollection(PrincipalHrefs.PRINCIPALS, () -> collections(actor, identities).stream());
    }

    /** The principal collections. */
    static List<PrincipalCollection> collections(Actor actor, Identities identities) {
        int contextId = actor.id().contextId();
        return List.of(
                new PrincipalCollection(PrincipalHrefs.USERS, () -> identities.users(contextId).stream()
                        .map(user -> new PrincipalResource(PrincipalHrefs.user(user.userId()), user))),
                new PrincipalCollection(PrincipalHrefs.GROUPS, () -> identities.groups(contextId).stream()
                        .map(group -> new PrincipalResource(PrincipalHrefs.group(group.id()), group))),
                new PrincipalCollection(PrincipalHrefs.RESOURCES, () -> identities.resources(contextId).stream()
                        .map(room -> new PrincipalResource(PrincipalHrefs.resource(room.id()), room))));
    }

    /** The user with this id in the asker's context. */
    static Stream<PrincipalResource> user(int id, Actor actor, Identities identities) {
        return identities.user(new UserId(actor.id().contextId(), id)).stream()
                .map(user -> new PrincipalResource(PrincipalHrefs.user(user.userId()), user));
    }
}
