/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;
import org.kalends.dav.api.text.EscapedText;

/** A card as one of the other version. It says all that the card says, and the card can be made of it again. */
public final class CardView {
    private static final String REST_OF_N = ";;;;";

    private CardView() {}

    /**
     * A card in a version.
     *
     * @return the card itself when it is of that version; empty when it cannot be made: another card stands inside it, as only
     *     version 2.1 has it
     */
    public static Optional<Card> of(Card card, Version wanted) {
        if (card.version().equals(Optional.of(wanted))) {
            return Optional.of(card);
        }
        if (card.nested()) {
            return Optional.empty();
        }
        List<ContentLine> mapped = Mapping.of(Structure.loose(card), wanted);
        List<ContentLine> lines = new ArrayList<>();
        lines.add(ContentLine.of(Card.VERSION, wanted.number()));
        lines.addAll(wanted == Version.V3 ? named(mapped) : Structure.joined(mapped));
        return Optional.of(card.with(lines));
    }

    /** Every card of version 3.0 has N (RFC 2426 section 3.1.2). */
    private static List<ContentLine> named(List<ContentLine> lines) {
        if (lines.stream().anyMatch(line -> line.is(Card.N))) {
            return lines;
        }
        String name = lines.stream()
                .filter(line -> line.is(Card.FN))
                .map(ContentLine::text)
                .findFirst()
                .orElse("");
        List<ContentLine> more = new ArrayList<>(lines);
        more.add(ContentLine.of(Card.N, EscapedText.escaped(name) + REST_OF_N));
        return more;
    }
}
