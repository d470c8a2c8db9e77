/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines of a file as they stand in it, each ending in LF, CRLF or, as old programs have it, in CR alone. Of a long one only the beginning
 * is read into memory.
 */
final class FileLines implements AutoCloseable {
    private static final int KEPT = 4096;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final InputStream octets;
    private final StringBuilder text = new StringBuilder();
    private long offset;
    private long number;

    FileLines(Path file) throws IOException {
        octets = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * A line.
     *
     * @param start where it begins in the file
     * @param end where the next one begins
     * @param number counted from 1
     * @param text its beginning without its end and a byte order mark, a character for each octet
     */
    record Line(long start, long end, long number, String text) {
        /** The line as a keyword is compared. */
        String keyword() {
            return text.strip().toUpperCase(Locale.ROOT);
        }

        /** Whether it goes on with the line before (RFC 5545 section 3.1). */
        boolean continues() {
            return text.startsWith(" ") || text.startsWith("\t");
        }
    }

    /** The next line; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        long start = offset;
        text.setLength(0);
        int octet = octets.read();
        if (octet < 0) {
            return Optional.empty();
        }
        while (octet >= 0) {
            offset++;
            if (octet == '\n' || octet == '\r' && isEnd()) {
                break;
            }
            if (text.length() < KEPT && octet != '\r') {
                text.append((char) octet);
            }
            octet = octets.read();
        }
        number++;
        String line = text.toString();
        boolean marked = start == 0 && line.startsWith(BYTE_ORDER_MARK);
        return Optional.of(new Line(start, offset, number, marked ? line.substring(BYTE_ORDER_MARK.length()) : line));
    }

    /** Whether a CR that was read is the end of a line; before a LF it is a part of that, and before another CR of nothing. */
    private boolean isEnd() throws IOException {
        octets.mark(1);
        int next = octets.read();
        octets.reset();
        return next != '\n' && next != '\r';
    }

    /** The octets between two places of a file, a character for each. */
    static String between(Path file, long start, long end) throws IOException {
        try (InputStream all = Files.newInputStream(file)) {
            all.skipNBytes(start);
            return new String(all.readNBytes((int) (end - start)), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        octets.close();
    }
}
