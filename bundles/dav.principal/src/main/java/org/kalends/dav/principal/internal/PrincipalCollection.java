/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.ItemPart;

/** A collection of principals or of such collections. */
record PrincipalCollection(Href href, Supplier<Stream<? extends Resource>> principals) implements Collection {
    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION);
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return PrivilegeSets.READER;
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return principals.get();
    }
}
