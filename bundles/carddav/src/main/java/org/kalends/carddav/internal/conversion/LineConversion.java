/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/** Puts one line into the other version, as far as a line says all by itself: its name, its value, its parameters. */
final class LineConversion {
    /** What a card is and whom it is shown is told as it stands. */
    private static final Set<String> UNTOUCHED = Set.of(Card.UID, Card.CLASS);

    private LineConversion() {}

    /**
     * A line of one version as a line of the other; the same line when both write it alike.
     *
     * @param line a line of the other version
     * @param wanted the version wanted
     * @return empty when the version wanted cannot say it
     */
    static Optional<ContentLine> of(ContentLine line, Version wanted) {
        if (UNTOUCHED.contains(line.name())) {
            return Optional.of(line);
        }
        return wanted == Version.V3 ? to3(line) : Optional.of(to4(line));
    }

    private static Optional<ContentLine> to3(ContentLine line) {
        String name = PropertyNames.in3(line);
        return valueTo3(line)
                .map(converted -> PropertyNames.isExtension(name) ? converted : LineParameters.to3(converted))
                .map(converted -> named(name, converted));
    }

    private static Optional<ContentLine> valueTo3(ContentLine line) {
        return switch (line.name()) {
            case "BDAY", "ANNIVERSARY", "DEATHDATE", "REV" -> DateValue.to3(line);
            case "PHOTO", "LOGO", "SOUND", "KEY" -> Optional.of(MediumValue.to3(line));
            case "GEO" -> Optional.of(PlaceValue.geoTo3(line));
            case "TZ" -> PlaceValue.timeZoneTo3(line);
            case "TEL" -> Optional.of(TelephoneValue.to3(line));
            case "N" -> Optional.of(StructuredValue.to3(line, StructuredValue.NAME_COMPONENTS));
            case "ADR" -> Optional.of(StructuredValue.to3(line, StructuredValue.ADDRESS_COMPONENTS));
            default -> Optional.of(line);
        };
    }

    private static ContentLine to4(ContentLine line) {
        ContentLine converted = valueTo4(named(PropertyNames.in4(line), line));
        return PropertyNames.isExtension(line.name()) ? converted : LineParameters.to4(converted);
    }

    private static ContentLine valueTo4(ContentLine line) {
        return switch (line.name()) {
            case "BDAY", "ANNIVERSARY", "DEATHDATE", "REV" -> DateValue.to4(line);
            case "PHOTO", "LOGO", "SOUND", "KEY" -> MediumValue.to4(line);
            case "GEO" -> PlaceValue.geoTo4(line);
            case "TZ" -> PlaceValue.timeZoneTo4(line);
            default -> line;
        };
    }

    private static ContentLine named(String name, ContentLine line) {
        return line.is(name) ? line : line.named(name);
    }
}
