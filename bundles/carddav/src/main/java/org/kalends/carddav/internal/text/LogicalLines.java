/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a text, each with those that continue it and with its line end: LF or CRLF (RFC 6350 section 3.2). One after
 * another they are the whole text.
 */
public final class LogicalLines implements Iterator<String> {
    private final String text;
    private int position;

    public LogicalLines(String text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return position < text.length();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int end = position;
        do {
            int feed = text.indexOf('\n', end);
            end = feed < 0 ? text.length() : feed + 1;
        } while (end < text.length() && isBlank(text.charAt(end)));
        String line = text.substring(position, end);
        position = end;
        return line;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** A line without its folds and its line end. */
    public static String unfolded(String line) {
        int feed = line.indexOf('\n');
        if (feed < 0) {
            return line;
        }
        StringBuilder whole = new StringBuilder(line.length());
        int start = 0;
        while (feed >= 0) {
            boolean afterReturn = feed > start && line.charAt(feed - 1) == '\r';
            whole.append(line, start, afterReturn ? feed - 1 : feed);
            start = Math.min(feed + 2, line.length()); // past the line feed and the blank that marks the fold
            feed = line.indexOf('\n', start);
        }
        return whole.append(line, start, line.length()).toString();
    }
}
