/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.identity.CalendarUserType;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryQuery;
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
    /** How many entries a directory is asked for at once. */
    private static final int PAGE = 200;

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
                        .map(this::principal)),
                new PrincipalCollection(PrincipalHrefs.RESOURCES, () -> identities.resources(contextId).stream()
                        .map(this::principal)));
    }

    private Resource principal(DirectoryEntry entry) {
        return switch (entry.key().numbering()) {
            case USERS -> new UserPrincipal((User) entry, delegations);
            case GROUPS -> new PrincipalResource(PrincipalHrefs.group(entry.id()), entry);
            case RESOURCES -> new PrincipalResource(PrincipalHrefs.resource(entry.id()), entry);
        };
    }

    /**
     * Users, groups, rooms and equipment that are at a place or below it, as the directory finds them.
     *
     * @param types which of these
     * @param texts each of these is in the name or a mail address; none for all
     * @return none when the place is no collection of principals
     */
    public Stream<Resource> search(Href place, Set<CalendarUserType> types, List<String> texts, Actor actor) {
        Set<CalendarUserType> there =
                types.stream().filter(type -> collection(type).isWithin(place)).collect(Collectors.toSet());
        return there.isEmpty()
                ? Stream.empty()
                : identities
                        .search(new DirectoryQuery(actor.id().contextId(), there, texts, PAGE))
                        .map(this::principal);
    }

    private static Href collection(CalendarUserType type) {
        return switch (type) {
            case INDIVIDUAL -> PrincipalHrefs.USERS;
            case GROUP -> PrincipalHrefs.GROUPS;
            case ROOM, RESOURCE -> PrincipalHrefs.RESOURCES;
        };
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
        if (!href.name().matches("0|[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        int contextId = actor.id().contextId();
        int id = Integer.parseInt(href.name());
        Optional<? extends DirectoryEntry> entry;
        if (collection.href().samePlace(PrincipalHrefs.USERS)) {
            entry = identities.user(new UserId(contextId, id));
        } else if (collection.href().samePlace(PrincipalHrefs.GROUPS)) {
            entry = identities.group(contextId, id);
        } else {
            entry = identities.resource(contextId, id);
        }
        return entry.map(this::principal);
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
