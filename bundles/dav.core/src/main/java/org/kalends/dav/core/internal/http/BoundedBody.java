/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

    private static final int FIRST_OCTETS = 16 * 1024;

    private final Headers headers;
    private final InputStream stream;
    private final MemoryClaim memory;

    /** Claims memory for octets before they are read. */
    interface MemoryClaim {
        /** @throws DavException when there is none, or none in time */
        void claim(long octets) throws DavException;
    }

    BoundedBody(Headers headers, InputStream stream, MemoryClaim memory) {
        this.headers = headers;
        this.stream = stream;
        this.memory = memory;
    }

    /**
     * Reads it whole, undone of its content coding (RFC 9110 section 8.4).
     *
     * @param limit most octets accepted, less than two gigabytes: of those that are read, before and after decoding
     * @param tooLarge the refusal of more
     * @throws DavException also 400 when it ends before its announced length or its coding is malformed, 415 when its
     *     coding is not known
     * @throws BrokenBodyException when it does not come in as announced
     */
    byte[] read(long limit, Precondition tooLarge) throws DavException, IOException {
        long announced = announced();
        try {
            return octets(announced, (int) limit, tooLarge);
        } catch (DavException e) {
            throwAway(announced);
            throw e;
        }
    }

    private byte[] octets(long announced, int limit, Precondition tooLarge) throws DavException, IOException {
        Optional<String> coding = headers.get("Content-Encoding").filter(value -> !value.equalsIgnoreCase("identity"));
        byte[] octets = announced > limit ? new byte[0] : decoded(coding, announced, limit);
        if (announced > limit || octets.length > limit) {
            throw DavException.of(tooLarge, "The request body is larger than the " + limit + " octets accepted here.");
        }
        if (coding.isEmpty() && octets.length < announced) {
            throw DavException.of(400, "The request body ended before its announced length.");
        }
        return octets;
    }

    /** One octet more than the bound when there are more: nothing is decoded beyond, as a small body can stand for an immense one. */
    private byte[] decoded(Optional<String> coding, long announced, int limit) throws DavException, IOException {
        if (coding.isEmpty()) {
            return readNBytes(stream, announced, limit + 1);
        }
        try {
            return readNBytes(decoding(coding.get()), -1, limit + 1);
        } catch (ZipException | EOFException e) {
            throw DavException.of(400, "The content coding of the request body is malformed.");
        }
    }

    /** Memory is claimed as they come in: who announces much and sends little holds little. */
    private byte[] readNBytes(InputStream in, long announced, int most) throws DavException, IOException {
        byte[] octets = new byte[0];
        int count = 0;
        int room = announced >= 0 && announced < FIRST_OCTETS ? (int) announced + 1 : FIRST_OCTETS;
        while (count == octets.length && count < most) {
            room = Math.min(room, most);
            memory.claim(room - count);
            octets = Arrays.copyOf(octets, room);
            count += in.readNBytes(octets, count, room - count);
            room = 2 * room;
        }
        return Arrays.copyOf(octets, count);
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
