/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

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
import org.kalends.identity.User;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.StoredCollection;

/** A collection that is about to be created, so that properties can be examined for it. */
public record NewResource(Href href, CollectionType type, User owner) implements Resource {
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
        return Stream.of(type, asStored())
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    private StoredCollection asStored() {
        CollectionId none = new CollectionId(owner.userId().contextId(), "new");
        return new StoredCollection(
                none,
                type.name(),
                owner.userId().id(),
                href.name(),
                false,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(),
                List.of(),
                0);
    }
}
