/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
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
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * A collection of a store, of a kind whose objects are any text.
 *
 * @param storage its store
 * @param stored the collection
 */
record Folder(Storage storage, StoredCollection stored) implements StoredMembers {
    private static final ObjectFormat TEXT = proxy(ObjectFormat.class, Map.of());
    private static final CollectionType KIND = proxy(CollectionType.class, Map.of("format", TEXT));

    static Folder in(Storage storage, String name) {
        return new Folder(
                storage, storage.collections().create(new NewCollection(1, 7, "text", name, false, Map.of())));
    }

    static AcceptedObject object(String text) {
        Octets octets = Octets.utf8(text);
        return new AcceptedObject(octets, false, "text/plain", new ItemIndex("", "TEXT", Optional.empty(), List.of()));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "accept" -> object(((Octets) arguments[0]).text());
                    case "indexRevision" -> ItemIndex.FIRST_REVISION;
                    default -> answers.get(method.getName());
                }));
    }

    /** The text of an object; empty when there is none. */
    Optional<String> text(String name) {
        return item(name).flatMap(Item::octets).map(Octets::text);
    }

    private Optional<Item> item(String name) {
        return storage.items().find(new ItemAddress(stored.id(), name), Set.of(ItemPart.OCTETS));
    }

    Resource member(String name) {
        return member(item(name).orElseThrow());
    }

    @Override
    public Resource member(Item item) {
        return new Member(this, item);
    }

    private record Member(Folder folder, Item item) implements Resource {
        @Override
        public Href href() {
            return folder.memberHref(item.name());
        }

        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return Set.of();
        }

        @Override
        public Optional<Collection> parent() {
            return Optional.of(folder);
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return facet.isInstance(item) ? Optional.of(facet.cast(item)) : folder.as(facet);
        }
    }

    @Override
    public Href href() {
        return Href.parse("/text/" + stored.name() + '/');
    }

    @Override
    public Href memberHref(String itemName) {
        return href().child(itemName);
    }

    @Override
    public List<QName> types() {
        return List.of();
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return Set.of();
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.of(storage, stored, KIND)
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return select(new Selection.All(), parts);
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return regardless(selection, parts).map(this::member);
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        return select(selection, parts);
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return storage.items().select(stored.id(), selection, parts);
    }
}
