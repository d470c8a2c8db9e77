/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a text into cards. Time and memory grow linearly with the text; blank lines are passed over. */
final class CardReader {
    private static final Logger LOG = LoggerFactory.getLogger(CardReader.class);
    private static final String COMPONENT = "VCARD";

    private final List<Card> cards = new ArrayList<>(1);
    private final List<ContentLine> lines = new ArrayList<>();
    private final StringBuilder inner = new StringBuilder();
    private String begin = "";
    private int depth;
    private boolean nested;
    private int number;

    private CardReader() {}

    static List<Card> read(String text) {
        LOG.trace("{} characters", text.length());
        CardReader reader = new CardReader();
        LogicalLines logical = new LogicalLines(text);
        while (logical.hasNext()) {
            reader.read(logical);
        }
        if (reader.depth != 0) {
            throw new InvalidCardException("The vCard does not end.");
        }
        return reader.cards;
    }

    private void read(LogicalLines logical) {
        String raw = logical.next();
        number++;
        if (raw.isBlank()) {
            return;
        }
        ContentLine line = LineParser.parse(raw)
                .orElseThrow(() -> new InvalidCardException("Line " + number + " is not a line of a vCard."));
        switch (line.name()) {
            case "BEGIN" -> begin(line);
            case "END" -> end(line);
            default -> add(line);
        }
    }

    private void begin(ContentLine line) {
        String component = line.value().strip();
        if (depth == 0) {
            if (!component.equalsIgnoreCase(COMPONENT)) {
                throw new InvalidCardException("This is no vCard but " + component + ".");
            }
            begin = line.raw();
        } else {
            nested = true;
            inside(line);
        }
        depth++;
    }

    private void end(ContentLine line) {
        depth--;
        if (depth < 0) {
            throw new InvalidCardException("Line " + number + " is an END without its BEGIN.");
        }
        if (depth > 0) {
            inside(line);
            if (depth == 1) {
                attachInner();
            }
            return;
        }
        if (!line.value().strip().equalsIgnoreCase(COMPONENT)) {
            throw new InvalidCardException("Line " + number + " is not the END of a vCard.");
        }
        cards.add(new Card(begin, lines, line.raw(), nested));
        lines.clear();
        nested = false;
    }

    private void add(ContentLine line) {
        if (depth == 0) {
            throw new InvalidCardException("Line " + number + " is outside of a vCard.");
        }
        if (depth == 1) {
            lines.add(line);
        } else {
            inside(line);
        }
    }

    /** A line of a card inside the card belongs to the line before. */
    private void inside(ContentLine line) {
        if (lines.isEmpty()) {
            throw new InvalidCardException("Line " + number + " begins another vCard.");
        }
        inner.append(line.raw());
    }

    private void attachInner() {
        ContentLine holder = lines.remove(lines.size() - 1);
        lines.add(new ContentLine(
                holder.head(),
                holder.group(),
                holder.name(),
                holder.parameters(),
                holder.value(),
                holder.raw() + inner));
        inner.setLength(0);
    }
}
