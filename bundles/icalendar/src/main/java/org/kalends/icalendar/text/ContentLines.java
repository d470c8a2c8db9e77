/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kalends.dav.api.text.CaretEncoding;

/** The grammar of one content line (RFC 5545 section 3.1). */
final class ContentLines {
    private ContentLines() {}

    /** The line without folds and line end. */
    static String unfold(String raw) {
        int feed = raw.indexOf('\n');
        if (feed < 0) {
            return raw;
        }
        if (feed == raw.length() - 1) {
            return raw.substring(0, withoutReturn(raw, 0, feed));
        }
        StringBuilder line = new StringBuilder(raw.length());
        int start = 0;
        while (start < raw.length()) {
            feed = raw.indexOf('\n', start);
            int end = feed < 0 ? raw.length() : feed;
            line.append(raw, start, withoutReturn(raw, start, end));
            start = end + 2; // past the line feed and the blank that marks the fold
        }
        return line.toString();
    }

    private static int withoutReturn(String raw, int start, int end) {
        return end > start && raw.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /**
     * Reads a line.
     *
     * @param line unfolded
     * @param raw as it stood in its source
     * @throws MalformedCalendarException when it is none
     */
    static Property parse(String line, String raw) throws MalformedCalendarException {
        int at = nameEnd(line, 0);
        if (at == 0) {
            throw new MalformedCalendarException("A line has no property name.");
        }
        String name = line.substring(0, at).toUpperCase(Locale.ROOT);
        List<PropertyParameter> parameters = List.of();
        if (at < line.length() && line.charAt(at) == ';') {
            parameters = new ArrayList<>(4);
            while (at < line.length() && line.charAt(at) == ';') {
                at = parameter(line, at + 1, parameters);
            }
        }
        if (at >= line.length() || line.charAt(at) != ':') {
            throw new MalformedCalendarException("The line of " + shortened(name) + " has no colon.");
        }
        return new Property(name, parameters, line.substring(at + 1), raw);
    }

    private static int nameEnd(String line, int start) {
        int at = start;
        while (at < line.length() && isNameChar(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private static int parameter(String line, int start, List<PropertyParameter> parameters)
            throws MalformedCalendarException {
        int at = nameEnd(line, start);
        if (at == start || at >= line.length() || line.charAt(at) != '=') {
            throw new MalformedCalendarException("A parameter has no name or no value.");
        }
        String name = line.substring(start, at).toUpperCase(Locale.ROOT);
        List<String> values = new ArrayList<>(1);
        do {
            at = parameterValue(line, at + 1, values);
        } while (at < line.length() && line.charAt(at) == ',');
        parameters.add(new PropertyParameter(name, values));
        return at;
    }

    private static int parameterValue(String line, int start, List<String> values) throws MalformedCalendarException {
        if (start < line.length() && line.charAt(start) == '"') {
            int quote = line.indexOf('"', start + 1);
            if (quote < 0) {
                throw new MalformedCalendarException("A quoted parameter value does not end.");
            }
            values.add(CaretEncoding.decoded(line.substring(start + 1, quote)));
            return quote + 1;
        }
        int at = start;
        while (at < line.length() && ";:,".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        values.add(CaretEncoding.decoded(line.substring(start, at)));
        return at;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
