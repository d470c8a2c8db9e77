/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.core.ETag;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.Collection;
import org.kalends.dav.core.resource.Partial;
import org.kalends.dav.core.resource.Resource;
import org.kalends.storage.api.Item;

/** An object in a collection. */
record ItemResource(StoredCollectionResource collection, Item item) implements Resource {
    @Override
    public Href href() {
        return collection.memberHref(item.name());
    }

    @Override
    public Optional<Collection> parent() {
        return Optional.of(collection);
    }

    @Override
    public List<QName> types() {
        return List.of();
    }

    @Override
    public Optional<ETag> etag() {
        return Optional.of(new ETag(item.etag()));
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return collection.access().on(item);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        Stream<Object> partial = collection.access().isReduced(item) ? Stream.of(Partial.TIME_ONLY) : Stream.empty();
        return Stream.concat(Stream.of(item, collection.type(), collection.storage()), partial)
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }
}
