/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/** Cards that tests convert. */
public final class ConvertedCards {
    private ConvertedCards() {}

    /** A card of these lines after UID and FN. */
    public static Card card(Version version, String... lines) {
        return Card.single("BEGIN:VCARD\r\nVERSION:" + version.number() + "\r\nUID:u\r\nFN:Anna\r\n"
                + String.join("\r\n", lines) + (lines.length == 0 ? "" : "\r\n") + "END:VCARD\r\n");
    }

    /** The lines of a card after UID and FN, unfolded. */
    static List<String> lines(Card card) {
        return card.lines().stream()
                .filter(line -> !List.of("VERSION", "UID").contains(line.name()))
                .filter(line -> !(line.is("FN") && line.value().equals("Anna")))
                .map(line -> line.head() + ':' + line.value())
                .toList();
    }

    /** The same without what is carried. */
    static List<String> shown(Card card) {
        return lines(card).stream()
                .filter(line -> !line.startsWith(Carrier.NAME))
                .toList();
    }

    public static Card view(Card card, Version wanted) {
        return CardView.of(card, wanted).orElseThrow();
    }

    /** A card as its client sends it when it has changed something. */
    static Card edited(Card card, String before, String after) {
        String text = card.text().replace("\r\n ", "");
        if (!text.contains(before)) {
            throw new IllegalArgumentException(before + " is not in " + text);
        }
        return Card.single(text.replace(before, after));
    }

    /** A card without the lines of these names. */
    static Card without(Card card, String... names) {
        List<String> gone = Arrays.asList(names);
        return card.with(card.lines().stream()
                .filter(line -> !gone.contains(line.name().toUpperCase(Locale.ROOT)))
                .toList());
    }

    /** What a card says, however it is written. */
    public static List<String> meaning(Card card) {
        return card.lines().stream()
                .filter(line -> !line.is(Carrier.NAME))
                .map(Canonical::of)
                .sorted()
                .toList();
    }

    static boolean carries(Card card) {
        return card.lines().stream().anyMatch((ContentLine line) -> line.is(Carrier.NAME));
    }
}
