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

/** The body of a request, of which no more than a bound is kept. */
final class BoundedBody {
    /**
     * How much of a body that is too large is read and thrown away: a client that is still sending when the connection is
     * closed may never see the answer.
     */
    private static final long MOST_THROWN_AWAY = 128L * 1024 * 1024;

    private final Headers headers;
    private final InputStream stream;

    BoundedBody(Headers headers, InputStream stream) {
        this.headers = headers;
        this.stream = stream;
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
        Optional<String> coding = headers.get("Content-Encoding").filter(value -> !value.equalsIgnoreCase("identity"));
        long announced = announced();
        byte[] octets = announced > limit ? new byte[0] : decoded(coding, (int) limit + 1);
        if (announced > limit || octets.length > limit) {
            throwAway(announced);
            throw DavException.of(tooLarge, "The request body is larger than the " + limit + " octets accepted here.");
        }
        if (coding.isEmpty() && octets.length < announced) {
            throw DavException.of(400, "The request body ended before its announced length.");
        }
        return octets;
    }

    /** Nothing is decoded beyond the bound: a small body can stand for an immense one. */
    private byte[] decoded(Optional<String> coding, int most) throws DavException, IOException {
        if (coding.isEmpty()) {
            return stream.readNBytes(most);
        }
        try {
            return decoding(coding.get()).readNBytes(most);
        } catch (ZipException | EOFException e) {
            throw DavException.of(400, "The content coding of the request body is malformed.");
        }
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
