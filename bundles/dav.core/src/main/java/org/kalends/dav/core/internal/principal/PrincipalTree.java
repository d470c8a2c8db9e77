/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.principal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.Collection;
import org.kalends.dav.core.resource.PrincipalHrefs;
import org.kalends.dav.core.resource.Resource;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The principals somebody may see: those of the own context. */
@Component(service = PrincipalTree.class)
public final class PrincipalTree {
    private static final int OF_A_COLLECTION = 2;
    private static final int OF_A_PRINCIPAL = 3;

    private final Identities identities;
    private final Delegations delegations;

    @Activate
    public PrincipalTree(@Reference Identities identities, @Reference Delegations delegations) {
        this.identities = identities;
        this.delegations = delegations;
    }

    /** The collection of the principal collections. */
    public Collection top(Actor actor) {
        return new PrincipalCollection(PrincipalHrefs.PRINCIPALS, () -> collections(actor).stream());
    }

    private List<PrincipalCollection> collections(Actor actor) {
        int contextId = actor.id().contextId();
        return List.of(
                new PrincipalCollection(PrincipalHrefs.USERS, () -> identities.users(contextId).stream()
                        .map(this::principal)),
                new PrincipalCollection(PrincipalHrefs.GROUPS, () -> identities.groups(contextId).stream()
                        .map(group -> new PrincipalResource(PrincipalHrefs.group(group.id()), group))),
                new PrincipalCollection(PrincipalHrefs.RESOURCES, () -> identities.resources(contextId).stream()
                        .map(room -> new PrincipalResource(PrincipalHrefs.resource(room.id()), room))));
    }

    private UserPrincipal principal(User user) {
        return new UserPrincipal(user, delegations);
    }

    /**
     * Users, groups, rooms and equipment that are at a place or below it.
     *
     * @return none when it is no collection of principals
     */
    public Stream<? extends Resource> below(Href place, Actor actor) {
        return collections(actor).stream()
                .filter(collection -> collection.href().isWithin(place))
                .flatMap(collection -> collection.members(Set.of()));
    }

    /** What is at an address: a principal or a collection of principals. */
    public Optional<Resource> find(Href href, Actor actor) {
        List<String> segments = href.segments();
        if (href.samePlace(PrincipalHrefs.PRINCIPALS)) {
            return Optional.of(top(actor));
        }
        Optional<PrincipalCollection> collection = collections(actor).stream()
                .filter(candidate -> href.isWithin(candidate.href()))
                .findFirst();
        if (collection.isEmpty() || segments.size() == OF_A_COLLECTION) {
            return collection.map(found -> found);
        }
        return switch (segments.size()) {
            case OF_A_PRINCIPAL -> principal(collection.get(), href, actor);
            case OF_A_PRINCIPAL + 1 -> principal(collection.get(), href.parent(), actor)
                    .flatMap(principal -> proxies(principal, href));
            default -> Optional.empty();
        };
    }

    private Optional<Resource> principal(PrincipalCollection collection, Href href, Actor actor) {
        if (!href.name().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        if (collection.href().samePlace(PrincipalHrefs.USERS)) {
            UserId id = new UserId(actor.id().contextId(), Integer.parseInt(href.name()));
            return identities.user(id).map(this::principal).map(found -> found);
        }
        return at(href, collection);
    }

    private static Optional<Resource> proxies(Resource principal, Href href) {
        return principal instanceof UserPrincipal user ? at(href, user) : Optional.empty();
    }

    private static Optional<Resource> at(Href href, Collection collection) {
        Stream<? extends Resource> members = collection.members(Set.of());
        return members.filter(member -> member.href().samePlace(href))
                .findFirst()
                .map(found -> found);
    }
}
