/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grantee;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which principals are in which (RFC 3744 sections 4.3 and 4.4): users in groups; users and groups among those who act for
 * a user. Told as somebody may know it.
 */
@Component(service = Memberships.class)
public final class Memberships {
    private final Identities identities;
    private final Delegations delegations;

    @Activate
    public Memberships(@Reference Identities identities, @Reference Delegations delegations) {
        this.identities = identities;
        this.delegations = delegations;
    }

    /** Those who are directly in a principal. */
    public List<Href> members(Resource principal, Actor actor) {
        int contextId = actor.id().contextId();
        Optional<Group> group = principal.as(Group.class);
        if (group.isPresent()) {
            return users(group.get(), contextId).toList();
        }
        return grantees(principal)
                .flatMap(grantee -> href(grantee, contextId).stream())
                .toList();
    }

    /** Those who are in a principal and those who are in them. */
    public List<Href> allMembers(Resource principal, Actor actor) {
        int contextId = actor.id().contextId();
        Stream<Href> throughGroups = grantees(principal)
                .filter(grantee -> grantee.kind() == Grantee.Kind.GROUP)
                .flatMap(grantee -> identities.group(contextId, grantee.id()).stream())
                .flatMap(group -> users(group, contextId));
        return Stream.concat(members(principal, actor).stream(), throughGroups)
                .distinct()
                .toList();
    }

    private Stream<Grantee> grantees(Resource principal) {
        return principal.as(ProxyGroup.class).map(delegations::members).stream().flatMap(Set::stream);
    }

    private Stream<Href> users(Group group, int contextId) {
        return group.members().stream().map(Grantee::user).flatMap(user -> href(user, contextId).stream());
    }

    /** Whoever is no longer in the directory is in nothing. */
    private Optional<Href> href(Grantee grantee, int contextId) {
        return switch (grantee.kind()) {
            case USER -> identities
                    .user(new UserId(contextId, grantee.id()))
                    .map(user -> PrincipalHrefs.user(user.userId()));
            case GROUP -> identities.group(contextId, grantee.id()).map(group -> PrincipalHrefs.group(group.id()));
            case EVERYONE -> Optional.empty();
        };
    }

    /** What a principal is directly in. */
    public List<Href> of(Resource principal, Actor actor) {
        Optional<User> user = principal.as(User.class);
        if (user.isPresent()) {
            Set<Grantee> alone = Set.of(Grantee.user(user.get().userId().id()));
            return Stream.concat(groups(user.get()), proxies(alone, actor)).toList();
        }
        return principal
                .as(Group.class)
                .map(group -> proxies(Set.of(Grantee.group(group.id())), actor).toList())
                .orElse(List.of());
    }

    /** What a principal is in, and what these are in. */
    public List<Href> allOf(Resource principal, Actor actor) {
        return principal
                .as(User.class)
                .map(user -> Stream.concat(groups(user), proxies(delegations.grantees(user.userId()), actor))
                        .distinct()
                        .toList())
                .orElseGet(() -> of(principal, actor));
    }

    private Stream<Href> groups(User user) {
        return identities.groupsOf(user.userId()).stream().map(group -> PrincipalHrefs.group(group.id()));
    }

    private Stream<Href> proxies(Set<Grantee> delegates, Actor actor) {
        return delegations.to(delegates, actor).stream()
                .map(delegation -> ProxyGroup.href(delegator(delegation, actor), delegation.access()));
    }

    private static UserId delegator(Delegation delegation, Actor actor) {
        return new UserId(actor.id().contextId(), delegation.delegatorId());
    }

    /** For whom a user acts, in person or as one of a group. */
    public List<Href> delegators(User user, Delegation.Access access, Actor actor) {
        return delegations.to(delegations.grantees(user.userId()), actor).stream()
                .filter(delegation -> delegation.access() == access)
                .map(delegation -> PrincipalHrefs.user(delegator(delegation, actor)))
                .distinct()
                .toList();
    }
}
