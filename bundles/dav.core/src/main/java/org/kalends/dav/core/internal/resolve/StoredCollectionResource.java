/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.namespace.QName;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Reducing;
import org.kalends.dav.api.spi.Window;
import org.kalends.dav.core.internal.access.FolderAccess;
import org.kalends.dav.core.internal.catalogue.Catalogue;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/** A collection in a store, as somebody sees it. */
public final class StoredCollectionResource implements StoredMembers {
    private final MemberNames names;
    private final HomeCollection home;
    private final Optional<Collection> container;
    private final StoredCollection stored;
    private final CollectionType type;
    private final Storage storage;
    private final CollectionOwner owner;
    private final FolderAccess access;
    private final Facets facets;
    private final Facets ofMembers;
    private final CurrentItems items;
    private final Optional<PersonalItems> personal;
    private final Optional<Collection> asParent = Optional.of(this);

    /**
     * A collection.
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
    StoredCollectionResource(
            MemberNames names,
            HomeCollection home,
            Collection container,
            StoredCollection stored,
            CollectionType type,
            Storage storage,
            CollectionOwner owner,
            FolderAccess access) {
        this.names = names;
        this.home = home;
        this.container = Optional.of(container);
        this.stored = stored;
        this.type = type;
        this.storage = storage;
        this.owner = owner;
        this.access = access;
        this.facets = new Facets(stored, type, storage, owner);
        this.ofMembers = new Facets(type, storage);
        this.items = new CurrentItems(storage, stored, type.format());
        this.personal = PersonalItems.of(this);
    }

    /** The same collection with its members at other addresses. */
    StoredCollectionResource at(MemberNames elsewhere) {
        return new StoredCollectionResource(
                elsewhere, home, container.orElseThrow(), stored, type, storage, owner, access);
    }

    /** Where it and its members are. */
    MemberNames names() {
        return names;
    }

    /** What the store says about it. */
    public StoredCollection stored() {
        return stored;
    }

    /** Its kind. */
    public CollectionType type() {
        return type;
    }

    /** The store. */
    public Storage storage() {
        return storage;
    }

    /** Whose it is. */
    CollectionOwner owner() {
        return owner;
    }

    /** Whether its store is away, so that it is known of it only that it was there. */
    public boolean isAway() {
        return Catalogue.isAway(storage);
    }

    /** What the actor may do in it. */
    public FolderAccess access() {
        return access;
    }

    /** The sides that its members have of it. */
    Facets ofMembers() {
        return ofMembers;
    }

    /** What its members are told to be in. */
    Optional<Collection> asParent() {
        return asParent;
    }

    @Override
    public Href href() {
        return names.href();
    }

    @Override
    public Optional<Collection> parent() {
        return container;
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
        return facets.get(facet);
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
        return home.seen().window(type);
    }

    @Override
    public Stream<Resource> members(Set<ItemPart> parts) {
        return inner().before(listed(new Selection.All(), parts));
    }

    /** The collections that are members. */
    InnerCollections inner() {
        return new InnerCollections(this, home);
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        Optional<Window> window = window();
        if (window.isEmpty()) {
            return select(selection, parts, open);
        }
        Window shown = window.get();
        Set<ItemPart> asked = ItemPart.areStateAlone(parts) ? Set.of() : parts;
        Predicate<Item> undecided = item -> shown.verdict(item) == Window.Verdict.NEEDS_OCTETS;
        return select(within(selection, shown.condition()), asked, undecided.or(open))
                .filter(shown::shows);
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return select(selection, parts, item -> false);
    }

    /**
     * Those members that a store selects, in or out of the window, some of them with their octets.
     *
     * @param parts what will be asked of all of them beyond the plain facts
     * @param open of which items the octets will be asked, too
     * @return by name; the caller closes it
     */
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        Stream<Item> items = items(selection, parts);
        if (parts.contains(ItemPart.OCTETS) && personal.isEmpty()) {
            return items.map(this::member);
        }
        Iterator<OctetsOnDemand.Found<Item>> found = completed(items.iterator(), Optional::of, open, parts);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false)
                .onClose(items::close)
                .mapMulti((each, next) -> each.item().map(this::member).ifPresent(next));
    }

    /**
     * Items with the octets without which it cannot be told what is seen of them.
     *
     * @param source what the items come in
     * @param itemOf the item in it, if there is one
     * @param open of which items the octets will be asked, too
     * @param parts what will be asked of all of them beyond the plain facts
     */
    public <T> Iterator<OctetsOnDemand.Found<T>> completed(
            Iterator<T> source, Function<T, Optional<Item>> itemOf, Predicate<Item> open, Set<ItemPart> parts) {
        Set<ItemPart> all = EnumSet.of(ItemPart.OCTETS);
        all.addAll(parts);
        Predicate<Item> needed =
                item -> items.isOutdated(item) || access.sees(item) && (access.isReduced(item) || open.test(item));
        return new OctetsOnDemand<>(source, itemOf, needed, names -> items(new Selection.Names(names), all), personal);
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return items.select(selection, parts);
    }

    /** The item of a name, whether it may be seen or not. */
    Optional<Item> find(String name, Set<ItemPart> parts) {
        return personally(items.find(name, parts));
    }

    /** An item that the store has told with the collection, as it is seen today, whether it may be seen or not. */
    Optional<Item> current(Optional<Item> told, Set<ItemPart> parts) {
        return personally(items.current(told, parts));
    }

    private Optional<Item> personally(Optional<Item> found) {
        return personal.isPresent()
                ? found.map(item -> personal.get().seen(List.of(item)).get(item.name()))
                : found;
    }

    private Stream<Item> items(Selection selection, Set<ItemPart> parts) {
        Optional<IndexCondition> visible = access.visible();
        return visible.isPresent()
                ? regardless(within(selection, visible.get()), parts).filter(access::sees)
                : regardless(selection, parts);
    }

    private static Selection within(Selection selection, IndexCondition condition) {
        if (selection instanceof Selection.Matching matching) {
            return new Selection.Matching(new IndexCondition.AllOf(List.of(condition, matching.condition())));
        }
        return selection instanceof Selection.All ? new Selection.Matching(condition) : selection;
    }

    /** An item as a member, if it may be seen. */
    public Optional<Resource> shown(Item item) {
        return Optional.of(items.current(item)).filter(access::sees).map(this::member);
    }

    @Override
    public Resource member(Item item) {
        return new ItemResource(this, access.isReduced(item) ? reduced(item) : item);
    }

    private Item reduced(Item item) {
        return Reduced.of(withOctets(item), type.format().as(Reducing.class).orElseThrow());
    }

    /** What is shown of a reduced object, down to its entity tag, is made of its octets. */
    private Item withOctets(Item item) {
        if (item.octets().isPresent()) {
            return item;
        }
        Selection alone = new Selection.Names(List.of(item.name()));
        try (Stream<Item> read = items.select(alone, Set.of(ItemPart.OCTETS))) {
            return read.findFirst().orElse(item);
        }
    }
}
