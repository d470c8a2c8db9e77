/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;

/** The body of a request, of which no more than a bound is kept, and no more than there is memory for. */
final class BoundedBody {
    /**
     * How much of a body that is too large is read and thrown away: a client that is still sending when the connection is
     * closed may never see the answer.
     */
    private static final long MOST_THROWN_AWAY = 128L * 1024 * 1024;

    private final Headers headers;
    private final InputStream stream;
    private final Spool spool;

    /** Claims memory for octets, and what is to be made of them, before they are there. */
    interface MemoryClaim {
        /** @throws DavException when there is none, or none in time */
        void claim(int octets) throws DavException;
    }

    BoundedBody(Headers headers, InputStream stream, Spool spool) {
        this.headers = headers;
        this.stream = stream;
        this.spool = spool;
    }

    /**
     * Reads it whole, undone of its content coding (RFC 9110 section 8.4).
     *
     * @param limit most octets accepted, less than two gigabytes: of those that are read, before and after decoding
     * @param tooLarge the refusal of more
     * @param memory asked once all of it has come in: who announces much and sends little holds nothing
     * @throws DavException also 400 when it ends before its announced length or its coding is malformed, 415 when its
     *     coding is not known
     * @throws BrokenBodyException when it does not come in as announced
     */
    byte[] read(long limit, Precondition tooLarge, MemoryClaim memory) throws DavException, IOException {
        long announced = announced();
        try {
            return octets(announced, (int) limit, tooLarge, memory);
        } catch (DavException e) {
            throwAway(announced);
            throw e;
        }
    }

    private byte[] octets(long announced, int limit, Precondition tooLarge, MemoryClaim memory)
            throws DavException, IOException {
        Optional<String> coding = headers.get("Content-Encoding").filter(value -> !value.equalsIgnoreCase("identity"));
        if (announced > limit) {
            throw tooLarge(limit, tooLarge);
        }
        // Nothing is decoded beyond the bound: a small body can stand for an immense one
        try (Spool.Spooled spooled = spool.read(decoded(coding), limit + 1)) {
            if (spooled.length() > limit) {
                throw tooLarge(limit, tooLarge);
            }
            if (coding.isEmpty() && spooled.length() < announced) {
                throw DavException.of(400, "The request body ended before its announced length.");
            }
            memory.claim(spooled.length());
            return spooled.octets();
        } catch (ZipException | EOFException e) {
            throw DavException.of(400, "The content coding of the request body is malformed.");
        }
    }

    private static DavException tooLarge(int limit, Precondition tooLarge) {
        return DavException.of(tooLarge, "The request body is larger than the " + limit + " octets accepted here.");
    }

    private InputStream decoded(Optional<String> coding) throws DavException, IOException {
        return coding.isEmpty() ? stream : decoding(coding.get());
    }

    private InputStream decoding(String coding) throws DavException, IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(stream);
            case "deflate" -> new InflaterInputStream(stream);
            default -> throw DavException.of(415, "The content coding of the request body is not supported.");
        };
    }

    private long announced() throws DavException {
        try {
            return headers.get("Content-Length").map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            throw DavException.of(400, "Content-Length is not a number.");
        }
    }

    private void throwAway(long announced) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = announced > MOST_THROWN_AWAY ? 0 : MOST_THROWN_AWAY;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = stream.read(buffer);
        }
    }
}
