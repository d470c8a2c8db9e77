/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Titled;
import org.kalends.storage.api.ItemPart;

/**
 * The principal of those who act for a user. Clients expect it to be a collection; there is nothing in it.
 *
 * @param of the principal of the user
 * @param group who they are
 */
record ProxyPrincipal(UserPrincipal of, ProxyGroup group) implements Collection {
    @Override
    public Href href() {
        return group.href();
    }

    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION, DavNames.PRINCIPAL, group.type());
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return of.delegations().privileges(group, actor);
    }

    @Override
    public Optional<Collection> parent() {
        return Optional.of(of);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.of(group, titled())
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    /** The end of its address, for which clients have words of their own. */
    private Titled titled() {
        return new Titled(group.owner().displayName() + " (" + href().name() + ')');
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return Stream.empty();
    }
}
