/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.dav.api.text.EscapedText;

/**
 * Adds what real clients leave out and a card must have: UID and FN, in place of one that is there and empty, else before the
 * end. Everything else stays as it was sent.
 */
final class CardRepair {
    private CardRepair() {}

    /**
     * A card with UID and FN; the same card when it has them.
     *
     * @param replaced the card that it replaces, whose UID it keeps if it says none
     */
    static Card completed(Card sent, Optional<Card> replaced) {
        Card card = sent;
        if (card.value(Card.UID).isEmpty()) {
            String uid = replaced.flatMap(old -> old.value(Card.UID))
                    .orElseGet(() -> UUID.randomUUID().toString());
            card = with(ContentLine.of(Card.UID, uid), card);
        }
        if (card.value(Card.FN).isEmpty()) {
            String name = EscapedText.escaped(name(card));
            boolean better = !name.isEmpty() || card.all(Card.FN).findAny().isEmpty();
            card = better ? with(ContentLine.of(Card.FN, name), card) : card;
        }
        return card;
    }

    private static Card with(ContentLine line, Card card) {
        List<ContentLine> lines = new ArrayList<>(card.lines());
        int empty = 0;
        while (empty < lines.size() && !lines.get(empty).is(line.name())) {
            empty++;
        }
        if (empty == lines.size()) {
            return card.plus(line);
        }
        lines.set(empty, line);
        return card.with(lines);
    }

    /** What a card that has no FN is called. */
    private static String name(Card card) {
        Function<String, Optional<String>> text = name -> card.value(name).map(CardRepair::words);
        return Stream.of(Card.N, "NICKNAME", "ORG", "EMAIL", "TEL")
                .flatMap(name -> text.apply(name).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The parts of a structured value with blanks between them. */
    private static String words(String value) {
        return EscapedText.parts(value, ';').stream()
                .flatMap(component -> EscapedText.parts(component, ',').stream())
                .map(part -> EscapedText.unescaped(part).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
