/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/** The pictures and sounds of a card, as lines of it; every other line is left as it stands. */
public final class MediaLines {
    private static final Set<String> NAMES = Set.of("PHOTO", "LOGO", "SOUND");

    private MediaLines() {}

    /** All such lines of a card. */
    public static List<MediaLine> of(Card card) {
        List<MediaLine> found = new ArrayList<>();
        replaced(card, line -> {
            found.add(line);
            return Optional.empty();
        });
        return found;
    }

    /**
     * A card with other lines in place of some of these; the same card when none is replaced.
     *
     * @param replacement another line, or nothing to leave it as it is
     */
    public static Card replaced(Card card, Function<MediaLine, Optional<ContentLine>> replacement) {
        Version version = card.version().orElse(Version.V3);
        Map<String, Integer> numbers = new HashMap<>();
        List<ContentLine> lines = new ArrayList<>(card.lines());
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            ContentLine line = lines.get(i);
            if (NAMES.contains(line.name())) {
                int number = numbers.merge(line.name(), 1, Integer::sum);
                String slot = line.name().toLowerCase(Locale.ROOT) + '-' + number;
                Optional<ContentLine> other = replacement.apply(new MediaLine(slot, line, version));
                lines.set(i, other.orElse(line));
                any |= other.isPresent();
            }
        }
        return any ? card.with(lines) : card;
    }
}
