/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.StoredMembers;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.identity.User;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/** A collection in a store. */
record StoredCollectionResource(Href href, StoredCollection stored, CollectionType type, Storage storage, User owner)
        implements StoredMembers {
    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION, type.resourceType());
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return actor.id().equals(owner.userId()) ? Privileges.OWNER : Set.of();
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.of(stored, type, storage)
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    @Override
    public Stream<Resource> members(Set<ItemPart> parts) {
        return select(new Selection.All(), parts);
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return storage.items().select(stored.id(), selection, parts).map(this::member);
    }

    @Override
    public Resource member(Item item) {
        return new ItemResource(this, item);
    }
}
