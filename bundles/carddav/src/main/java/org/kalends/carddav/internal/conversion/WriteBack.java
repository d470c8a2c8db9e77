/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.Optional;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/**
 * Puts into a card that takes the place of another one what its client did not see, and so did not mean to delete. The card is
 * held against the view of the other one that its client was shown; what is missing of what that view showed is deleted.
 */
public final class WriteBack {
    private WriteBack() {}

    /**
     * A card as it shall be stored.
     *
     * @param sent the card that a client sends
     * @param old the card in whose place it comes
     * @return the card that was sent, when nothing is to be put back
     */
    public static Card merged(Card sent, Card old) {
        Version version = sent.version().orElseThrow();
        Optional<Card> shown = CardView.of(old, version);
        Card merged = sent;
        if (shown.isPresent()) {
            merged = KeptCarriers.in(merged, shown.get());
            merged = KeptExtensions.in(merged, KeptExtensions.names(sent), shown.get(), old);
        }
        return withClass(merged, old);
    }

    /**
     * Version 4.0 has no CLASS (RFC 6350 appendix A.2), so that its absence says nothing; and whoever writes a card in another
     * version than it had may not know it. Nobody sees more than before unless CLASS says so.
     */
    private static Card withClass(Card sent, Card old) {
        boolean silent = sent.all(Card.CLASS).findAny().isEmpty();
        boolean deliberate =
                sent.version().equals(Optional.of(Version.V3)) && sent.version().equals(old.version());
        Card card = sent;
        if (silent && !deliberate) {
            for (ContentLine line : old.all(Card.CLASS).toList()) {
                card = card.plus(line);
            }
        }
        return card;
    }
}
