/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.identity.User;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.ItemPart;

/**
 * The principal of a user. Its members are the groups of those who act for the user.
 *
 * @param user the user
 * @param delegations who acts for whom
 */
record UserPrincipal(User user, Delegations delegations) implements Collection {
    @Override
    public Href href() {
        return PrincipalHrefs.user(user.userId());
    }

    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION, DavNames.PRINCIPAL);
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return PrivilegeSets.READER;
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return facet.isInstance(user) ? Optional.of(facet.cast(user)) : Optional.empty();
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return Arrays.stream(Delegation.Access.values())
                .map(access -> new ProxyPrincipal(this, new ProxyGroup(user, access)));
    }
}
