/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

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
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Root;
import org.kalends.storage.api.ItemPart;

/** Where discovery starts. Its members are the tops of the areas. */
record RootCollection(List<Resource> tops) implements Collection {
    @Override
    public Href href() {
        return Href.ROOT;
    }

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
        return facet == Root.class ? Optional.of(facet.cast(Root.ROOT)) : Optional.empty();
    }

    @Override
    public Stream<Resource> members(Set<ItemPart> parts) {
        return tops.stream();
    }
}
