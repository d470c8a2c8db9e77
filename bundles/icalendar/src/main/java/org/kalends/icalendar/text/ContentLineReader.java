/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

/**
 * Goes through a text content line by content line (RFC 5545 section 3.1). Lines end in CRLF or LF. Empty lines are left out,
 * also those that some programs put into the midst of a folded line.
 */
final class ContentLineReader {
    private static final int MAX_LINES = 250_000;

    private final String text;
    private final int most;
    private int position;
    private int number;
    private String raw = "";
    private String line = "";

    /** The lines of an object. */
    ContentLineReader(String text) {
        this(text, MAX_LINES);
    }

    /**
     * The lines of a text.
     *
     * @param most how many it may have
     */
    ContentLineReader(String text, int most) {
        this.text = text;
        this.most = most;
        position = afterEmptyLines(0);
    }

    /**
     * Goes to the next line that is not blank.
     *
     * @return whether there was one
     * @throws MalformedCalendarException when there are too many
     */
    boolean advance() throws MalformedCalendarException {
        while (position < text.length()) {
            raw = nextRaw();
            line = ContentLines.unfold(raw);
            if (!line.isBlank()) {
                if (++number > most) {
                    throw new MalformedCalendarException("There are more than " + most + " lines.");
                }
                return true;
            }
        }
        return false;
    }

    private String nextRaw() {
        int start = position;
        int end = foldedEnd(start);
        position = afterEmptyLines(end);
        if (position == end || !isFold(position)) {
            return text.substring(start, end);
        }
        StringBuilder parts = new StringBuilder().append(text, start, end);
        while (isFold(position)) {
            start = position;
            end = foldedEnd(start);
            parts.append(text, start, end);
            position = afterEmptyLines(end);
        }
        return parts.toString();
    }

    private int foldedEnd(int start) {
        int end = start;
        do {
            end = lineEnd(end);
        } while (isFold(end));
        return end;
    }

    private int lineEnd(int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed + 1;
    }

    private int afterEmptyLines(int start) {
        int line = start;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line = at + 1;
            } else if (c != '\r' && !isBlank(c)) {
                return line;
            }
        }
        return text.length();
    }

    /** Whether a line begins here that goes on with the one before it. */
    private boolean isFold(int at) {
        return at < text.length() && isBlank(text.charAt(at));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The number of the line, from 1. */
    int number() {
        return number;
    }

    /** The line as it stands in the text, with its folds and line end. */
    String raw() {
        return raw;
    }

    /** The line without folds and line end. */
    String line() {
        return line;
    }
}
