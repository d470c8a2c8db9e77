/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.internal.registry.Stores;
import org.kalends.dav.core.resource.Collection;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.identity.User;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Storage;

/** The collection that holds a user's collections of one area. */
record HomeCollection(Href href, Home home, List<CollectionType> kinds, Stores stores) implements Collection {
    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION);
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return actor.id().equals(home.owner().userId()) ? Privileges.OWNER : Set.of();
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.concat(Stream.of(home), kinds.stream())
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    @Override
    public Stream<StoredCollectionResource> members(Set<ItemPart> parts) {
        Map<String, CollectionType> byName =
                kinds.stream().collect(Collectors.toMap(CollectionType::name, Function.identity()));
        User owner = home.owner();
        return stores.all().stream()
                .sorted(Comparator.comparing(Storage::account))
                .flatMap(storage ->
                        storage
                                .collections()
                                .ownedBy(
                                        owner.userId().contextId(),
                                        owner.userId().id())
                                .stream()
                                .filter(stored -> byName.containsKey(stored.type()))
                                .map(stored -> new StoredCollectionResource(
                                        href.childCollection(stored.name()),
                                        stored,
                                        byName.get(stored.type()),
                                        storage,
                                        owner)));
    }
}
