/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.Union;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/**
 * Several collections shown as one. Members of the main one have their own names there, those of the others the folder id
 * before them.
 *
 * @param union what it is
 * @param main the collection that lends it its properties, at the union's address
 * @param others the other collections, at the union's address
 */
public record UnionResource(Union union, StoredCollectionResource main, List<StoredCollectionResource> others)
        implements StoredMembers {
    /** All the collections. */
    public List<StoredCollectionResource> sources() {
        List<StoredCollectionResource> all = new ArrayList<>(others);
        all.add(0, main);
        return all;
    }

    /** The collections that may have an item of this last segment, the likeliest first. */
    List<StoredCollectionResource> candidates(String segment) {
        return Stream.concat(others.stream(), Stream.of(main))
                .filter(source -> source.names().item(segment).isPresent())
                .toList();
    }

    @Override
    public Href href() {
        return main.href();
    }

    @Override
    public Optional<Collection> parent() {
        return main.parent();
    }

    @Override
    public List<QName> types() {
        return main.types();
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return main.privileges(actor);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return facet.isInstance(union) ? Optional.of(facet.cast(union)) : main.as(facet);
    }

    @Override
    public Href memberHref(String itemName) {
        return main.memberHref(itemName);
    }

    @Override
    public Resource member(Item item) {
        return sources().stream()
                .filter(source -> source.stored().id().equals(item.collection()))
                .findFirst()
                .orElseThrow()
                .member(item);
    }

    @Override
    public boolean hidesSome() {
        return sources().stream().anyMatch(StoredMembers::hidesSome);
    }

    @Override
    public Stream<Resource> members(Set<ItemPart> parts) {
        return each(source -> source.members(parts));
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        return each(source -> source.listed(selection, parts, open));
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        if (!(selection instanceof Selection.Names names)) {
            return each(source -> source.select(selection, parts));
        }
        return each(source -> source.select(own(names, source.names()), parts));
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return sources().stream().flatMap(source -> source.regardless(selection, parts));
    }

    private static Selection own(Selection.Names segments, MemberNames names) {
        return new Selection.Names(segments.names().stream()
                .map(names::item)
                .flatMap(Optional::stream)
                .toList());
    }

    private Stream<Resource> each(Function<StoredCollectionResource, Stream<Resource>> members) {
        return sources().stream().flatMap(members);
    }
}
