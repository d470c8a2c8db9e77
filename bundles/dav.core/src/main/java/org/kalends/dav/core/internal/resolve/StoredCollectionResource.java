/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.internal.access.FolderAccess;
import org.kalends.dav.core.internal.access.Rights;
import org.kalends.dav.core.resource.Collection;
import org.kalends.dav.core.resource.CollectionOwner;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.StoredMembers;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.Window;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * A collection in a store, as somebody sees it.
 *
 * @param names where it and its members are
 * @param home the home it is in, at any depth
 * @param container what it is a member of: the home, or another collection
 * @param stored what the store says about it
 * @param type its kind
 * @param storage the store
 * @param owner whose it is
 * @param access what the actor may do in it
 */
public record StoredCollectionResource(
        MemberNames names,
        HomeCollection home,
        Collection container,
        StoredCollection stored,
        CollectionType type,
        Storage storage,
        CollectionOwner owner,
        FolderAccess access)
        implements StoredMembers {
    @Override
    public Href href() {
        return names.href();
    }

    @Override
    public Optional<Collection> parent() {
        return Optional.of(container);
    }

    @Override
    public List<QName> types() {
        return type.resourceTypes();
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return access.onCollection();
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.of(stored, type, storage, owner)
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    @Override
    public Href memberHref(String itemName) {
        return names.href(itemName);
    }

    @Override
    public boolean hidesSome() {
        return access.hidesSome();
    }

    /** The window of its listings. */
    public Optional<Window> window() {
        return type.window(home.actor());
    }

    @Override
    public Stream<Resource> members(Set<ItemPart> parts) {
        return Stream.concat(inner(), listed(new Selection.All(), parts));
    }

    /** The collections that are members, as far as the actor may know of them. */
    private Stream<Resource> inner() {
        return type.nested()
                ? storage.collections().in(stored.id()).stream().flatMap(found -> inner(found).stream())
                : Stream.empty();
    }

    /** The collection that is a member under this name, if the actor may know of it. */
    Optional<StoredCollectionResource> inner(String name) {
        return type.nested()
                ? storage.collections()
                        .find(
                                stored.id().contextId(),
                                stored.ownerId(),
                                stored.type(),
                                stored.path().child(name).text())
                        .flatMap(this::inner)
                : Optional.empty();
    }

    private Optional<StoredCollectionResource> inner(StoredCollection found) {
        MemberNames at = MemberNames.plain(href().childCollection(found.path().name()));
        FolderAccess granted =
                Rights.in(found, type, home.actor(), home.access().delegated());
        return Optional.of(new StoredCollectionResource(at, home, this, found, type, storage, owner, granted))
                .filter(collection -> !granted.onCollection().isEmpty());
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts) {
        Optional<Window> window = window();
        if (window.isEmpty()) {
            return select(selection, parts);
        }
        return items(within(selection, window.get().condition()), with(parts, ItemPart.OCTETS))
                .filter(window.get()::shows)
                .map(this::member);
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return items(selection, parts).map(this::member);
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return storage.items().select(stored.id(), selection, parts);
    }

    private Stream<Item> items(Selection selection, Set<ItemPart> parts) {
        Optional<IndexCondition> visible = access.visible();
        Selection seen = visible.isPresent() ? within(selection, visible.get()) : selection;
        return regardless(seen, parts).filter(access::sees);
    }

    private static Selection within(Selection selection, IndexCondition condition) {
        if (selection instanceof Selection.Matching matching) {
            return new Selection.Matching(new IndexCondition.AllOf(List.of(condition, matching.condition())));
        }
        return selection instanceof Selection.All ? new Selection.Matching(condition) : selection;
    }

    private static Set<ItemPart> with(Set<ItemPart> parts, ItemPart another) {
        Set<ItemPart> more = new HashSet<>(parts);
        more.add(another);
        return more;
    }

    /** An item as a member, if it may be seen. */
    public Optional<Resource> shown(Item item) {
        return Optional.of(item).filter(access::sees).map(this::member);
    }

    @Override
    public Resource member(Item item) {
        return new ItemResource(this, access.isReduced(item) ? Reduced.of(withOctets(item), type.format()) : item);
    }

    /** What is shown of a reduced object, down to its entity tag, is made of its octets. */
    private Item withOctets(Item item) {
        if (item.octets().isPresent()) {
            return item;
        }
        Selection alone = new Selection.Names(List.of(item.name()));
        try (Stream<Item> read = storage.items().select(stored.id(), alone, Set.of(ItemPart.OCTETS))) {
            return read.findFirst().orElse(item);
        }
    }
}
