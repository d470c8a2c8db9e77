/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.access.ScopedAccess;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Delegable;
import org.kalends.dav.core.internal.access.HomeAccess;
import org.kalends.identity.User;
import org.kalends.storage.api.Delegation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens homes: finds out what somebody may do in one. */
@Component(service = Homes.class)
public final class Homes {
    private static final Logger LOG = LoggerFactory.getLogger(Homes.class);

    private final Stores stores;
    private final StandardCollections standardCollections;
    private final HomeContents contents;

    @Activate
    public Homes(
            @Reference Stores stores,
            @Reference StandardCollections standardCollections,
            @Reference HomeContents contents) {
        this.stores = stores;
        this.standardCollections = standardCollections;
        this.contents = contents;
    }

    /** The actor's own home, whether or not its standard collections are there yet. */
    HomeCollection named(Href href, String area, Actor actor, List<CollectionType> kinds) {
        return home(href, new Home(area, actor.user()), actor, kinds, HomeAccess.full());
    }

    /** The actor's own home. */
    HomeCollection own(Href href, String area, Actor actor, List<CollectionType> kinds) {
        standardCollections.ensure(actor.id(), kinds);
        return named(href, area, actor, kinds);
    }

    /** Somebody else's home, of the same context. */
    HomeCollection of(User owner, Href href, String area, Actor actor, List<CollectionType> kinds) {
        Home home = new Home(area, owner);
        if (actor.isAdministrator()) {
            LOG.info("Administrator {} acts in {}", actor.id(), href);
            standardCollections.ensure(owner.userId(), kinds);
            return home(href, home, actor, kinds, HomeAccess.full());
        }
        Set<Delegation.Access> delegated = delegated(owner, actor, kinds);
        if (!delegated.isEmpty()) {
            standardCollections.ensure(owner.userId(), kinds);
            return home(href, home, actor, kinds, HomeAccess.delegated(delegated));
        }
        return home(href, home, actor, kinds, HomeAccess.visitor());
    }

    private Set<Delegation.Access> delegated(User owner, Actor actor, List<CollectionType> kinds) {
        if (kinds.stream().noneMatch(kind -> kind.as(Delegable.class).isPresent())) {
            return Set.of();
        }
        return stores.defaultStore().delegations().to(actor.id().contextId(), actor.grantees()).stream()
                .filter(delegation -> delegation.delegatorId() == owner.userId().id())
                .map(Delegation::access)
                .collect(Collectors.toSet());
    }

    private HomeCollection home(Href href, Home home, Actor actor, List<CollectionType> kinds, HomeAccess access) {
        HomeAccess scoped = ScopedAccess.writes(kinds, actor) ? access : access.readOnly();
        return new HomeCollection(href, home, kinds, new SeenKinds(actor), scoped, contents);
    }
}
