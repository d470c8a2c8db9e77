/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a text into components (RFC 5545 section 3.1). Time and memory grow linearly with the text, the number of lines and
 * the depth are bounded.
 */
public final class CalendarReader {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarReader.class);
    private static final int MAX_DEPTH = 16;

    private final ContentLineReader lines;
    private final List<Component> roots = new ArrayList<>(1);
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String name, String begin, List<Node> content) {}

    private CalendarReader(String text) {
        lines = new ContentLineReader(text);
    }

    /**
     * The components at the top of a text.
     *
     * @throws MalformedCalendarException when a line is malformed, a component does not end, or a bound is exceeded
     */
    public static List<Component> read(String text) throws MalformedCalendarException {
        LOG.trace("{} characters", text.length());
        CalendarReader reader = new CalendarReader(text);
        while (reader.lines.advance()) {
            reader.readLine();
        }
        if (!reader.open.isEmpty()) {
            throw new MalformedCalendarException("A component does not end.");
        }
        return List.copyOf(reader.roots);
    }

    private void readLine() throws MalformedCalendarException {
        Property property = parse();
        switch (property.name()) {
            case "BEGIN" -> begin(property);
            case "END" -> end(property);
            default -> add(property);
        }
    }

    private Property parse() throws MalformedCalendarException {
        try {
            return ContentLines.parse(lines.line(), lines.raw());
        } catch (MalformedCalendarException e) {
            throw new MalformedCalendarException("Content line " + lines.number() + ": " + e.getMessage(), e);
        }
    }

    private void begin(Property line) throws MalformedCalendarException {
        if (open.size() >= MAX_DEPTH) {
            throw new MalformedCalendarException("Components are nested deeper than " + MAX_DEPTH + ".");
        }
        open.push(new Open(line.value().strip().toUpperCase(Locale.ROOT), line.raw(), new ArrayList<>()));
    }

    private void end(Property line) throws MalformedCalendarException {
        String name = line.value().strip().toUpperCase(Locale.ROOT);
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            throw new MalformedCalendarException("Content line " + lines.number() + ": END without its BEGIN.");
        }
        Open ended = open.pop();
        Component component = new Component(ended.name(), ended.begin(), ended.content(), line.raw());
        if (open.isEmpty()) {
            roots.add(component);
        } else {
            open.peek().content().add(component);
        }
    }

    private void add(Property property) throws MalformedCalendarException {
        if (open.isEmpty()) {
            throw new MalformedCalendarException(
                    "Content line " + lines.number() + ": a property stands outside a component.");
        }
        open.peek().content().add(property);
    }
}
