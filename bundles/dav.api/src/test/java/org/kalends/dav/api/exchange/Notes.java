/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.time.Instant;
import java.util.ArrayList;
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
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;

/** A collection whose objects are all candidates of every search, in the order in which they were put. */
final class Notes implements StoredMembers {
    private final List<Note> notes = new ArrayList<>();
    private Set<ItemPart> askedFor = Set.of();

    /** Puts an object; what stands in it is its kind, too. */
    Note put(String name, String text) {
        Note note = new Note(this, item(name, text));
        notes.add(note);
        return note;
    }

    private static Item item(String name, String text) {
        return new Item(
                new CollectionId(1, "7"),
                name,
                "",
                text,
                "text/plain",
                name,
                text.length(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Optional.of(Octets.utf8(text)),
                Map.of(),
                3,
                Classification.PUBLIC);
    }

    /** What was last asked of the objects beyond the plain facts. */
    Set<ItemPart> askedFor() {
        return askedFor;
    }

    @Override
    public Href href() {
        return Href.parse("/notes/");
    }

    @Override
    public List<QName> types() {
        return List.of();
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return Set.of(Privilege.READ);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return notes.stream();
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        askedFor = parts;
        List<String> names = ((Selection.Names) selection).names();
        return notes.stream().filter(note -> names.contains(note.item().name())).map(note -> note);
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        askedFor = parts;
        return notes.stream().map(note -> note);
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return notes.stream().map(Note::item);
    }

    @Override
    public Resource member(Item item) {
        return new Note(this, item);
    }

    @Override
    public Href memberHref(String itemName) {
        return href().child(itemName);
    }

    /** An object. */
    record Note(Notes notes, Item item) implements Resource {
        @Override
        public Href href() {
            return notes.memberHref(item.name());
        }

        @Override
        public Optional<Collection> parent() {
            return Optional.of(notes);
        }

        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return Set.of(Privilege.READ);
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return Optional.<Object>of(item).filter(facet::isInstance).map(facet::cast);
        }
    }
}
