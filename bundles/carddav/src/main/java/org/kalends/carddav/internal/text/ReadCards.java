/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.resource.Derived;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

/**
 * What reading the octets of an address object has come to: its cards, or why there are none. It is kept with the resource, so
 * that each object is read once in a request.
 *
 * @param cards the cards; none where there is a flaw
 * @param flaw why there are none
 */
public record ReadCards(List<Card> cards, Optional<InvalidCardException> flaw) {
    public ReadCards {
        cards = List.copyOf(cards);
    }

    /**
     * The cards of a resource.
     *
     * @param resource read with its octets
     * @throws InvalidCardException when it is not made of vCards
     */
    public static List<Card> of(Resource resource) {
        Octets octets = resource.as(Item.class).flatMap(Item::octets).orElseThrow();
        ReadCards read =
                resource.as(Derived.class).orElseGet(Derived::new).get(ReadCards.class, () -> read(octets.text()));
        if (read.flaw().isPresent()) {
            throw read.flaw().get();
        }
        return read.cards();
    }

    private static ReadCards read(String text) {
        try {
            return new ReadCards(Card.read(text), Optional.empty());
        } catch (InvalidCardException e) {
            return new ReadCards(List.of(), Optional.of(e));
        }
    }
}
