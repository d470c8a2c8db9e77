/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kalends.carddav.internal.format.Card;
import org.kalends.carddav.internal.format.ContentLine;
import org.kalends.carddav.internal.format.InvalidCardException;

/** The pictures and sounds of a card, as lines of its text; every other line is left as it stands. */
final class MediaLines {
    private static final Set<String> NAMES = Set.of("PHOTO", "LOGO", "SOUND");
    private static final String MODERN = "4.0";

    private final boolean modern;
    private final String version;
    private final Map<String, Integer> numbers = new HashMap<>();

    private MediaLines(String card) {
        version = ContentLine.of(card)
                .filter(line -> line.name().equals("VERSION"))
                .map(line -> line.text().substring(line.text().indexOf(':') + 1).strip())
                .findFirst()
                .orElse("3.0");
        modern = version.equals(MODERN);
    }

    /** All such lines of a card. */
    static Stream<MediaLine> of(String card) {
        MediaLines lines = new MediaLines(card);
        return ContentLine.of(card).flatMap(line -> lines.read(line).stream());
    }

    /**
     * A card with other lines in place of some of these.
     *
     * @param replacement a line with its end, or nothing to leave it as it is
     */
    static String replaced(String card, Function<MediaLine, Optional<String>> replacement) {
        MediaLines lines = new MediaLines(card);
        return ContentLine.replaced(
                card, line -> lines.read(line).flatMap(replacement).orElse(line.text()));
    }

    private Optional<MediaLine> read(ContentLine line) {
        if (!NAMES.contains(line.name())) {
            return Optional.empty();
        }
        // Counted whether it can be read or not, so that another one keeps its number when this one is mended
        int number = numbers.merge(line.name(), 1, Integer::sum);
        String slot = line.name().toLowerCase(Locale.ROOT) + '-' + number;
        return property(line.text()).map(property -> new MediaLine(slot, property, modern));
    }

    private Optional<VObjectProperty> property(String text) {
        try {
            List<Card> cards =
                    Card.all("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + text.stripTrailing() + "\r\nEND:VCARD\r\n");
            return cards.stream().flatMap(card -> card.properties().stream()).findFirst();
        } catch (InvalidCardException e) {
            return Optional.empty();
        }
    }
}
