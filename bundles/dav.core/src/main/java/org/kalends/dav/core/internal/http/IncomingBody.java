/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The body of a request. It knows whether all of it has come in: a refusal may be ready before that, and then a container
 * ends the connection when the answer is sent. A client that is not told so loses its next request (RFC 9112 section 9.6).
 */
final class IncomingBody extends InputStream {
    /** The length of a body that tells its end by itself. */
    static final long CHUNKED = Long.MAX_VALUE;

    private static final int READ_AWAY_OCTETS = 64 * 1024;

    private final Source source;
    private final boolean waiting;
    private InputStream opened;
    private long outstanding;
    private boolean broken;

    /** Where it comes from. */
    interface Source {
        /** The stream of it. To open it may tell the client to go on. */
        InputStream open() throws IOException;
    }

    /**
     * @param source where it comes from
     * @param length how many octets there are, 0 for no body; or {@link #CHUNKED}
     * @param waiting whether the client sends it only when it is told to (RFC 9110 section 10.1.1)
     */
    IncomingBody(Source source, long length, boolean waiting) {
        this.source = Objects.requireNonNull(source, "source");
        this.outstanding = length;
        this.waiting = waiting;
    }

    private InputStream octets() throws IOException {
        if (opened == null) {
            opened = source.open();
        }
        return opened;
    }

    /** Whether some of it has not arrived. Reads away what nobody has asked for and is here, and waits for nothing. */
    boolean isStillComing() throws IOException {
        if (broken || waiting && opened == null) {
            return outstanding > 0;
        }
        int toRead = READ_AWAY_OCTETS;
        while (outstanding > 0 && toRead > 0 && octets().available() > 0) {
            toRead -= readNBytes(Math.min(toRead, octets().available())).length;
        }
        return outstanding > 0;
    }

    @Override
    public int read() throws IOException {
        byte[] octet = new byte[1];
        return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            // Streams at their end answer -1 to that too, which says nothing of what is still to come
            return 0;
        }
        int count = readOctets(buffer, offset, length);
        outstanding = count < 0 ? 0 : outstanding - count;
        return count;
    }

    /** Containers tell wrong framing and clients that have gone by exceptions of their own, not all of them checked. */
    private int readOctets(byte[] buffer, int offset, int length) throws BrokenBodyException {
        try {
            return octets().read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            broken = true;
            throw new BrokenBodyException(e);
        }
    }

    @Override
    public int available() throws IOException {
        return octets().available();
    }
}
