/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StoredCollection;

/**
 * A collection as those see it who examine its properties, whether or not it is there yet.
 *
 * @param type its kind
 * @param stored what a store says of it, or would say
 */
record ComingCollection(CollectionType type, StoredCollection stored) implements Resource {
    /** One that is to be made. */
    static ComingCollection of(CollectionType type, NewCollection wanted) {
        return new ComingCollection(
                type,
                new StoredCollection(
                        new CollectionId(wanted.contextId(), "new"),
                        wanted.type(),
                        wanted.ownerId(),
                        wanted.name(),
                        wanted.standard(),
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Map.of(),
                        List.of(),
                        0));
    }

    @Override
    public Href href() {
        return Href.ROOT
                .childCollection(type.area())
                .childCollection(stored.path().name());
    }

    @Override
    public List<QName> types() {
        return type.resourceTypes();
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return Set.of();
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.of(type, stored)
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }
}
