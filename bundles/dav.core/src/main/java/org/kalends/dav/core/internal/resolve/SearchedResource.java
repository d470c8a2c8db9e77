/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.Searched;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/**
 * A collection that can be searched and is not listed.
 *
 * @param searched how
 * @param collection the collection
 */
record SearchedResource(Searched searched, StoredCollectionResource collection) implements StoredMembers {
    @Override
    public Href href() {
        return collection.href();
    }

    @Override
    public Optional<Collection> parent() {
        return collection.parent();
    }

    @Override
    public List<QName> types() {
        return Stream.concat(collection.types().stream(), Stream.of(searched.resourceType()))
                .toList();
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return collection.privileges(actor);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return facet.isInstance(searched) ? Optional.of(facet.cast(searched)) : collection.as(facet);
    }

    /** None is told. */
    @Override
    public Stream<Resource> members(Set<ItemPart> parts) {
        return Stream.empty();
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return collection.select(selection, parts);
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        return collection.listed(selection, parts, open);
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return collection.regardless(selection, parts);
    }

    @Override
    public Resource member(Item item) {
        return collection.member(item);
    }

    @Override
    public Href memberHref(String itemName) {
        return collection.memberHref(itemName);
    }

    @Override
    public boolean hidesSome() {
        return true;
    }
}
