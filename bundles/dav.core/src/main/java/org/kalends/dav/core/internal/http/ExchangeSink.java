/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.kalends.dav.core.internal.write.ContentCoding;
import org.kalends.dav.core.internal.write.ResponseSink;
import org.kalends.http.api.Exchange;

/**
 * Puts an answer into its exchange, compressed where that is wanted and worth while. Of the body the first octets are held back
 * until it shows whether there are more than a few; after that it streams.
 */
final class ExchangeSink implements ResponseSink {
    private static final int PARTIAL_CONTENT = 206;

    private final IncomingBody request;
    private final boolean gzipAccepted;
    private final Exchange exchange;
    private final OutputStream body = new Body();
    private final byte[] first = new byte[ContentCoding.SMALL];
    private int status;
    private int held;
    private OutputStream begun;
    private String mediaType = "";
    private OptionalLong length = OptionalLong.empty();

    /**
     * @param request the body of the request, which may not have come in
     * @param gzipAccepted whether the client takes compressed answers
     * @param exchange where it goes
     */
    ExchangeSink(IncomingBody request, boolean gzipAccepted, Exchange exchange) {
        this.request = request;
        this.gzipAccepted = gzipAccepted;
        this.exchange = exchange;
    }

    @Override
    public void status(int status) {
        this.status = status;
        exchange.status(status);
    }

    @Override
    public void header(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            length = OptionalLong.of(Long.parseLong(value));
            return;
        }
        if (name.equalsIgnoreCase("Content-Type")) {
            mediaType = value;
        }
        exchange.header(name, value);
    }

    @Override
    public OutputStream body() {
        return body;
    }

    @Override
    public boolean committed() {
        return held > 0 || begun != null || exchange.committed();
    }

    /** Ends the answer, after all went well. */
    void finish() throws IOException {
        if (begun == null && held == 0) {
            // What HEAD is told of a body is what GET would be told
            closeIfUnread();
            describe(length);
        } else {
            if (begun == null) {
                begin(OptionalLong.of(held));
            }
            begun.close();
        }
    }

    /** Sets the headers that depend on the coding; returns whether it is gzip. */
    private boolean describe(OptionalLong octets) {
        boolean suits = status != PARTIAL_CONTENT && ContentCoding.suits(mediaType, octets.orElse(Long.MAX_VALUE));
        if (suits) {
            exchange.addHeader("Vary", "Accept-Encoding");
        }
        boolean gzip = suits && gzipAccepted;
        if (gzip) {
            exchange.header("Content-Encoding", "gzip");
        } else if (octets.isPresent()) {
            exchange.header("Content-Length", String.valueOf(octets.getAsLong()));
        }
        return gzip;
    }

    private void begin(OptionalLong octets) throws IOException {
        closeIfUnread();
        boolean gzip = describe(octets);
        OutputStream out = new AnswerStream(exchange.answer());
        begun = gzip ? new GZIPOutputStream(out, 8 * ContentCoding.SMALL, true) : out;
        begun.write(first, 0, held);
    }

    private void closeIfUnread() throws IOException {
        if (!exchange.committed() && request.isStillComing()) {
            exchange.header("Connection", "close");
        }
    }

    private final class Body extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int count) throws IOException {
            if (begun == null && held + count <= first.length) {
                System.arraycopy(octets, offset, first, held, count);
                held += count;
                return;
            }
            if (begun == null) {
                begin(length);
            }
            begun.write(octets, offset, count);
        }

        @Override
        public void flush() throws IOException {
            if (begun == null) {
                begin(length);
            }
            begun.flush();
        }
    }
}
