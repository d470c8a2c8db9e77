/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vCard as its content lines (RFC 6350 section 3.3).
 *
 * @param begin its first line as it stands
 * @param lines its properties in order, VERSION among them
 * @param end its last line as it stands
 * @param nested whether another card stands inside it, as version 2.1 has it in AGENT; its lines are part of the line before
 */
public record Card(String begin, List<ContentLine> lines, String end, boolean nested) {
    public static final String VERSION = "VERSION";
    public static final String UID = "UID";
    public static final String FN = "FN";
    public static final String N = "N";
    public static final String CLASS = "CLASS";

    public Card {
        lines = List.copyOf(lines);
    }

    /**
     * Reads all vCards of a text.
     *
     * @throws InvalidCardException when it is not made of vCards
     */
    public static List<Card> read(String text) {
        return CardReader.read(text);
    }

    /**
     * Reads the one vCard of a text.
     *
     * @throws InvalidCardException when there is not one
     */
    public static Card single(String text) {
        return only(read(text));
    }

    /**
     * The one vCard of what was read.
     *
     * @throws InvalidCardException when there is not one
     */
    public static Card only(List<Card> cards) {
        if (cards.size() != 1) {
            throw new InvalidCardException("An address object is exactly one vCard, not " + cards.size() + ".");
        }
        return cards.get(0);
    }

    /** What VERSION says in a text that is one vCard, found without reading all of it; empty when it is none of ours. */
    public static Optional<Version> version(String text) {
        LogicalLines lines = new LogicalLines(text);
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.regionMatches(true, 0, VERSION, 0, VERSION.length())) {
                return LineParser.parse(line)
                        .filter(found -> found.is(VERSION))
                        .flatMap(found -> Version.of(found.value().strip()));
            }
        }
        return Optional.empty();
    }

    /** Its version; empty when it is none that address books hold. */
    public Optional<Version> version() {
        return value(VERSION).flatMap(value -> Version.of(value.strip()));
    }

    /**
     * The properties of a name in a group.
     *
     * @param group upper case; empty for any
     * @param name upper case, in version 4.0 where that is another one for groups of cards ({@link GroupProperties})
     */
    public Stream<ContentLine> all(String group, String name) {
        return lines.stream()
                .filter(line -> GroupProperties.modern(line.name()).equals(name))
                .filter(line -> group.isEmpty() || group.equals(line.group().toUpperCase(Locale.ROOT)));
    }

    /** The properties of this name, upper case, whatever their group. */
    public Stream<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.is(name));
    }

    /** The first value of this name that is not blank, with its escapes. */
    public Optional<String> value(String name) {
        return all(name)
                .map(ContentLine::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The same card with other lines. */
    public Card with(List<ContentLine> others) {
        return new Card(begin, others, end, nested);
    }

    /** The same card with one more line at its end. */
    public Card plus(ContentLine line) {
        List<ContentLine> more = new ArrayList<>(lines);
        more.add(line);
        return with(more);
    }

    /** The card as a text. */
    public String text() {
        StringBuilder text = new StringBuilder(begin);
        lines.forEach(line -> text.append(line.raw()));
        return text.append(end).toString();
    }
}
