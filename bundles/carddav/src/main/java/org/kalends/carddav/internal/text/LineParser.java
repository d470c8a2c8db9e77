/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalends.dav.api.text.CaretEncoding;

/**
 * Takes one content line apart (RFC 6350 section 3.3). More is understood than the grammar has: any character in a name, and
 * parameters that are a value without a name, as version 2.1 has them.
 */
final class LineParser {
    private static final char NAMELESS = 0;

    private final String line;
    private final List<Parameter> parameters = new ArrayList<>(3);
    private int at;

    private LineParser(String line) {
        this.line = line;
    }

    /**
     * Reads a line.
     *
     * @param raw as it stands, with folds and line end
     * @return empty when it is no content line
     */
    static Optional<ContentLine> parse(String raw) {
        return new LineParser(LogicalLines.unfolded(raw)).read(raw);
    }

    /** The name of a line, upper case, found without reading what follows it. */
    static String name(String raw) {
        int end = 0;
        while (end < raw.length() && ";:".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        return named(LogicalLines.unfolded(raw.substring(0, end)).strip());
    }

    /** The name in what stands before parameters and value, without the group. */
    private static String named(String label) {
        return label.substring(label.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private Optional<ContentLine> read(String raw) {
        String label = until(";:").strip();
        while (current() == ';') {
            at++;
            parameter();
        }
        String name = named(label);
        if (current() != ':' || name.isEmpty()) {
            return Optional.empty();
        }
        String group = label.substring(0, Math.max(label.indexOf('.'), 0));
        return Optional.of(
                new ContentLine(line.substring(0, at), group, name, parameters, line.substring(at + 1), raw));
    }

    /** The character to be read next; {@value #NAMELESS} at the end. */
    private char current() {
        return at < line.length() ? line.charAt(at) : NAMELESS;
    }

    private String until(String ends) {
        int start = at;
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(start, at);
    }

    private void parameter() {
        int start = at;
        String name = until("=;:\"").strip().toUpperCase(Locale.ROOT);
        boolean named = current() == '=';
        at = named ? at + 1 : start;
        List<String> values = new ArrayList<>(1);
        values.add(value());
        while (current() == ',') {
            at++;
            values.add(value());
        }
        boolean nothing = !named && values.equals(List.of(""));
        if (!nothing) {
            parameters.add(new Parameter(named ? name : "", values));
        }
    }

    /** One value; what stands in quotation marks ends at no separator. */
    private String value() {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        while (at < line.length() && (quoted || ",;:".indexOf(line.charAt(at)) < 0)) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else {
                value.append(c);
            }
            at++;
        }
        return CaretEncoding.decoded(value.toString());
    }
}
