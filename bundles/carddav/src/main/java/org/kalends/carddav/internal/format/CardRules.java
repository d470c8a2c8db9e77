/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.dav.api.DavException;

/** What must hold of a card and has more than one remedy, so that nobody but its client can mend it. */
final class CardRules {
    private CardRules() {}

    /**
     * Checks a card.
     *
     * @throws DavException {@code CARDDAV:supported-address-data} for a version that address books do not hold
     * @throws InvalidCardException when VERSION or UID are there more than once (RFC 6350 sections 6.7.6, 6.7.9)
     */
    static void check(Card card) throws DavException {
        atMostOne(Card.VERSION, card);
        atMostOne(Card.UID, card);
        if (card.version().isEmpty()) {
            throw DavException.of(
                    CardDavPreconditions.SUPPORTED_ADDRESS_DATA, "A vCard must be of VERSION 3.0 or 4.0.");
        }
    }

    private static void atMostOne(String name, Card card) {
        if (card.all(name).count() > 1) {
            throw new InvalidCardException("The vCard has more than one " + name + ".");
        }
    }
}
