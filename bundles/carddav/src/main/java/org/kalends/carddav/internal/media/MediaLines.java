/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.CardOutline;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/** The pictures and sounds of a card, as lines of it; every other line is left as it stands. */
public final class MediaLines {
    /** The names of such lines. */
    public static final Set<String> NAMES = Set.of("PHOTO", "LOGO", "SOUND");

    private final Version version;
    private final Map<String, Integer> numbers = new HashMap<>();

    private MediaLines(Optional<Version> version) {
        this.version = version.orElse(Version.V3);
    }

    /** All such lines of a card. */
    public static List<MediaLine> of(Card card) {
        return of(card.lines(), card.version());
    }

    /** All such lines of an outline that has them. */
    public static List<MediaLine> of(CardOutline outline) {
        return of(outline.lines(), outline.version());
    }

    private static List<MediaLine> of(List<ContentLine> lines, Optional<Version> version) {
        MediaLines media = new MediaLines(version);
        return lines.stream().flatMap(line -> media.next(line).stream()).toList();
    }

    /**
     * A card with other lines in place of some of these.
     *
     * @param replacement another line, or nothing to leave it as it is
     */
    public static Card replaced(Card card, Function<MediaLine, Optional<ContentLine>> replacement) {
        return card.with(replaced(card.lines(), card.version(), replacement));
    }

    /**
     * The text of an outline with other lines in place of some of these.
     *
     * @param replacement another line, or nothing to leave it as it is
     */
    public static String replaced(CardOutline outline, Function<MediaLine, Optional<ContentLine>> replacement) {
        return outline.with(replaced(outline.lines(), outline.version(), replacement));
    }

    private static List<ContentLine> replaced(
            List<ContentLine> lines,
            Optional<Version> version,
            Function<MediaLine, Optional<ContentLine>> replacement) {
        MediaLines media = new MediaLines(version);
        return lines.stream()
                .map(line -> media.next(line).flatMap(replacement).orElse(line))
                .toList();
    }

    /** The next line of a card, if it is such a one. */
    private Optional<MediaLine> next(ContentLine line) {
        if (!NAMES.contains(line.name())) {
            return Optional.empty();
        }
        int number = numbers.merge(line.name(), 1, Integer::sum);
        String slot = line.name().toLowerCase(Locale.ROOT) + '-' + number;
        return Optional.of(new MediaLine(slot, line, version));
    }
}
