/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that is meant as a card, of which only the lines of some names are read: what does not need the others does not pay
 * for them. Whether it is a card at all is for whoever reads all of it.
 */
public final class CardOutline {
    private final Optional<Version> version;
    private final List<String> raw = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<ContentLine> lines = new ArrayList<>();

    private CardOutline(Optional<Version> version) {
        this.version = version;
    }

    /**
     * The outline of a text.
     *
     * @param names which lines are read, upper case; of a card inside the card none is
     */
    public static CardOutline of(String text, Set<String> names) {
        CardOutline outline = new CardOutline(Card.version(text));
        LogicalLines logical = new LogicalLines(text);
        int depth = 0;
        while (logical.hasNext()) {
            String line = logical.next();
            String name = LineParser.name(line);
            depth += step(name);
            if (depth == 1 && names.contains(name)) {
                LineParser.parse(line).ifPresent(outline::read);
            }
            outline.raw.add(line);
        }
        return outline;
    }

    /** How much deeper one is inside cards after a line of this name. */
    private static int step(String name) {
        return switch (name) {
            case "BEGIN" -> 1;
            case "END" -> -1;
            default -> 0;
        };
    }

    private void read(ContentLine line) {
        places.add(raw.size());
        lines.add(line);
    }

    /** What VERSION says; empty when it is none of ours. */
    public Optional<Version> version() {
        return version;
    }

    /** The lines that were read, in order. */
    public List<ContentLine> lines() {
        return List.copyOf(lines);
    }

    /** The text with others in place of these lines, as many and in the same order. */
    public String with(List<ContentLine> others) {
        List<String> all = new ArrayList<>(raw);
        for (int i = 0; i < others.size(); i++) {
            all.set(places.get(i), others.get(i).raw());
        }
        return String.join("", all);
    }
}
