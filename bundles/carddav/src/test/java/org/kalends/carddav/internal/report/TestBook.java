/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.StoredCard;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Derived;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/** An address book whose cards are all candidates of every query, in the order in which they were put. */
final class TestBook implements StoredMembers {
    private final List<Resource> cards = new ArrayList<>();
    private Set<ItemPart> askedFor = Set.of();

    void put(String name, String text) {
        cards.add(new Card(memberHref(name), StoredCard.of(name, text), Optional.empty()));
    }

    /** Puts a card whose octets cannot be looked into. */
    void putFailing(String name, Error failure) {
        cards.add(new Card(memberHref(name), StoredCard.of(name, ""), Optional.of(failure)));
    }

    /** What was last asked of the cards beyond the plain facts. */
    Set<ItemPart> askedFor() {
        return askedFor;
    }

    @Override
    public Href href() {
        return Href.parse("/carddav/contacts/");
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
        return cards.stream();
    }

    @Override
    public Stream<Resource> select(Selection selection, Set<ItemPart> parts) {
        return cards.stream();
    }

    @Override
    public Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open) {
        askedFor = parts;
        return cards.stream();
    }

    @Override
    public Stream<Item> regardless(Selection selection, Set<ItemPart> parts) {
        return cards.stream().map(card -> card.as(Item.class).orElseThrow());
    }

    @Override
    public Resource member(Item item) {
        return new Card(memberHref(item.name()), item, Optional.empty());
    }

    @Override
    public Href memberHref(String itemName) {
        return href().child(itemName);
    }

    private record Card(Href href, Item item, Optional<Error> failure) implements Resource {
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
            if (facet == Derived.class && failure.isPresent()) {
                throw failure.get();
            }
            return Optional.<Object>of(item).filter(facet::isInstance).map(facet::cast);
        }
    }
}
