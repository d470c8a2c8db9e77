/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.ScopedAccess;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.Grantee;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who acts for whom. That is the business of the two and of administrators; to others a delegation is as if it were not
 * there.
 */
@Component(service = Delegations.class)
public final class Delegations {
    private static final Logger LOG = LoggerFactory.getLogger(Delegations.class);
    private static final Set<Privilege> OWNERS = Set.of(
            Privilege.READ, Privilege.WRITE_PROPERTIES, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);
    private static final Set<Privilege> READERS =
            Set.of(Privilege.READ, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);
    private static final Set<Privilege> MEMBERS = Set.of(Privilege.READ, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);

    private final Stores stores;
    private final Identities identities;

    @Activate
    public Delegations(@Reference Stores stores, @Reference Identities identities) {
        this.stores = stores;
        this.identities = identities;
    }

    private DelegationStore store() {
        return stores.defaultStore().delegations();
    }

    /** Who is in a group of delegates, in the order of the store. */
    public Set<Grantee> members(ProxyGroup group) {
        UserId owner = group.owner().userId();
        return store().from(owner.contextId(), owner.id()).stream()
                .filter(delegation -> delegation.access() == group.access())
                .map(Delegation::delegate)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says who is in a group of delegates, in place of those who were. */
    public void set(ProxyGroup group, Set<Grantee> members, Actor actor) {
        UserId owner = group.owner().userId();
        LOG.info("{} lets these act for {} with {}: {}", actor.id(), owner, group.access(), members);
        store().set(owner.contextId(), owner.id(), group.access(), members);
    }

    /** What has been delegated to any of these, as far as somebody may know. */
    public List<Delegation> to(Set<Grantee> delegates, Actor actor) {
        int contextId = actor.id().contextId();
        return store().to(contextId, delegates).stream()
                .filter(delegation -> delegation.delegatorId() == actor.id().id()
                        || actor.grantees().contains(delegation.delegate())
                        || actor.isAdministrator())
                .filter(delegation -> identities
                        .user(new UserId(contextId, delegation.delegatorId()))
                        .isPresent())
                .toList();
    }

    /** What somebody may do with a group of delegates. */
    Set<Privilege> privileges(ProxyGroup group, Actor actor) {
        if (group.owner().userId().equals(actor.id()) || actor.isAdministrator()) {
            return ScopedAccess.writesElsewhere(actor) ? OWNERS : READERS;
        }
        boolean isMember = members(group).stream().anyMatch(actor.grantees()::contains);
        return isMember ? MEMBERS : Set.of();
    }

    /** All that a user is as a delegate: the user, the user's groups, everyone. */
    Set<Grantee> grantees(UserId user) {
        Stream<Grantee> groups =
                identities.groupsOf(user).stream().map(Group::id).map(Grantee::group);
        return Stream.concat(Stream.of(Grantee.user(user.id()), Grantee.EVERYONE), groups)
                .collect(Collectors.toSet());
    }
}
