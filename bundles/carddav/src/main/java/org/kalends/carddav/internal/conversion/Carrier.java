/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;

/**
 * A line of the other version that travels along in a card, as this version cannot say it, or not all of it. To clients it is
 * an X- property like any other.
 *
 * @param anchor digest of the line that says in this version what can be said; empty when nothing does
 * @param text the line of the other version, unfolded; without colon and value when the value is that of the anchored line
 */
record Carrier(Optional<String> anchor, String text) {
    static final String NAME = "X-KALENDS-OTHER-VERSION";

    private static final String ANCHOR = "X-FOR";

    /** What makes a card what it is, and whom it is shown, is never hidden from those who read it. */
    private static final Set<String> NEVER_CARRIED = Set.of("BEGIN", "END", Card.VERSION, Card.UID, Card.CLASS, NAME);

    /** What is said of a value, and would be wrong of another one. */
    private static final String[] OF_VALUE = {
        Parameter.VALUE, Parameter.MEDIATYPE, Parameter.ENCODING, "CALSCALE", "GEO", "TZ", "JSCOMPS", "SORT-AS"
    };

    /** A line that has no other in this version. */
    static Carrier whole(ContentLine line) {
        return new Carrier(Optional.empty(), line.head() + ':' + line.value());
    }

    /** A line of which another one says a part. */
    static Carrier beside(ContentLine anchor, ContentLine line) {
        return new Carrier(Optional.of(Canonical.digest(anchor)), line.head() + ':' + line.value());
    }

    /** A line of which another one says the value. */
    static Carrier ofHead(ContentLine anchor, ContentLine line) {
        return new Carrier(Optional.of(Canonical.digest(anchor)), line.head());
    }

    /** What a line carries; empty when it is no such line. */
    static Optional<Carrier> of(ContentLine line) {
        return Optional.of(line)
                .filter(found -> found.is(NAME))
                .map(found -> new Carrier(found.parameter(ANCHOR), found.text()))
                .filter(carrier -> carrier.original().filter(Carrier::isCarried).isPresent());
    }

    /** A line may be carried that is one line, and no frame of a card. */
    private static boolean isCarried(ContentLine line) {
        return !NEVER_CARRIED.contains(line.name()) && line.raw().chars().noneMatch(c -> c < ' ' && c != '\t');
    }

    /** All that a card carries. */
    static List<Carrier> all(List<ContentLine> lines) {
        return lines.stream().flatMap(line -> of(line).stream()).toList();
    }

    private Optional<ContentLine> original() {
        return ContentLine.parsed(text).or(() -> ContentLine.parsed(text + ':'));
    }

    /** Whether the value is that of the anchored line. */
    private boolean isHead() {
        return ContentLine.parsed(text).isEmpty();
    }

    /** The line of the other version. */
    ContentLine line() {
        ContentLine line = original().orElseThrow();
        return ContentLine.of(line.group(), line.name(), line.parameters(), line.value());
    }

    /**
     * The line of the other version.
     *
     * @param anchored the anchored line, put into the other version
     */
    ContentLine line(ContentLine anchored) {
        return isHead() ? line().with(line().parameters(), anchored.value()) : line();
    }

    /** The same for a line that has taken the place of the anchored one; empty when nothing of it holds any more. */
    Optional<Carrier> movedTo(ContentLine other) {
        ContentLine line = line();
        List<Parameter> still = line.parametersWithout(OF_VALUE);
        return still.isEmpty() ? Optional.empty() : Optional.of(ofHead(other, line.with(still, "")));
    }

    /** The line that stands in a card. */
    ContentLine written() {
        List<Parameter> parameters =
                anchor.map(digest -> List.of(Parameter.of(ANCHOR, digest))).orElse(List.of());
        return ContentLine.of("", NAME, parameters, EscapedText.escaped(text));
    }
}
