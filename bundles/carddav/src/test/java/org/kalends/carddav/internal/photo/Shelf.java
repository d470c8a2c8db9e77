/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.AddressBookType;
import org.kalends.carddav.internal.People;
import org.kalends.carddav.internal.StoredCard;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.exchange.Resolver;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.testing.TestRequest;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;

/** Cards under addresses, their pictures beside them; some are away, some may not be read. */
final class Shelf implements Resolver {
    private static final AddressBookType TYPE = new AddressBookType(userAgent -> ClientKind.UNKNOWN);

    private final Map<Href, String> cards = new HashMap<>();
    private final Map<Href, Integer> reads = new HashMap<>();
    private final Set<Href> closed = new HashSet<>();
    private final PhotoProvider photos = new PhotoProvider(this);
    private boolean away;

    void put(String href, String card) {
        cards.put(Href.parse(href), card);
    }

    void remove(String href) {
        cards.remove(Href.parse(href));
    }

    void close(String href) {
        closed.add(Href.parse(href));
    }

    void takeAway() {
        away = true;
    }

    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException {
        if (away) {
            throw DavException.of(503, "The store is away.");
        }
        if (photos.serves(href.segments().get(0))) {
            return photos.resolve(href, actor, parts);
        }
        reads.merge(href, 1, Integer::sum);
        return cards.containsKey(href) ? new Target.Existing(card(href)) : new Target.Orphan(href);
    }

    /** How often a card was resolved. */
    int timesRead(String href) {
        return reads.getOrDefault(Href.parse(href), 0);
    }

    Resource card(Href href) {
        Set<Privilege> privileges = closed.contains(href) ? Set.of() : Set.of(Privilege.READ, Privilege.WRITE_CONTENT);
        return new Card(href, StoredCard.of(href.name(), cards.get(href)), privileges);
    }

    /** A request of Lisa's to what is here. */
    TestRequest request(Target target) {
        return new TestRequest(People.lisa(Map.of()), target).with(this);
    }

    private record Card(Href href, Item item, Set<Privilege> granted) implements Resource {
        @Override
        public List<QName> types() {
            return List.of();
        }

        @Override
        public Set<Privilege> privileges(Actor actor) {
            return granted;
        }

        @Override
        public <T> Optional<T> as(Class<T> facet) {
            return Stream.of(item, TYPE)
                    .filter(facet::isInstance)
                    .map(facet::cast)
                    .findFirst();
        }
    }
}
