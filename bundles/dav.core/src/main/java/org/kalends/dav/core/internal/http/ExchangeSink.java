/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServletResponse;
import org.kalends.dav.core.internal.write.ContentCoding;
import org.kalends.dav.core.internal.write.ResponseSink;

/**
 * Puts an answer into the response of a servlet, compressed where that is wanted and worth while. Of the body the first
 * octets are held back until it shows whether there are more than a few; after that it streams.
 */
final class ServletSink implements ResponseSink {
    private static final int PARTIAL_CONTENT = 206;

    private final IncomingBody request;
    private final boolean gzipAccepted;
    private final HttpServletResponse response;
    private final OutputStream body = new Body();
    private final byte[] first = new byte[ContentCoding.SMALL];
    private int held;
    private OutputStream begun;
    private String mediaType = "";
    private OptionalLong length = OptionalLong.empty();

    /**
     * @param request the body of the request, which may not have come in
     * @param gzipAccepted whether the client takes compressed answers
     * @param response where it goes
     */
    ServletSink(IncomingBody request, boolean gzipAccepted, HttpServletResponse response) {
        this.request = request;
        this.gzipAccepted = gzipAccepted;
        this.response = response;
    }

    @Override
    public void status(int status) {
        response.setStatus(status);
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
        response.setHeader(name, value);
    }

    @Override
    public OutputStream body() {
        return body;
    }

    @Override
    public boolean committed() {
        return held > 0 || begun != null || response.isCommitted();
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
        boolean suits = response.getStatus() != PARTIAL_CONTENT
                && ContentCoding.suits(mediaType, octets.orElse(Long.MAX_VALUE));
        if (suits) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        boolean gzip = suits && gzipAccepted;
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        } else if (octets.isPresent()) {
            response.setHeader("Content-Length", String.valueOf(octets.getAsLong()));
        }
        return gzip;
    }

    private void begin(OptionalLong octets) throws IOException {
        closeIfUnread();
        boolean gzip = describe(octets);
        OutputStream out = new AnswerStream(response.getOutputStream());
        begun = gzip ? new GZIPOutputStream(out, 8 * ContentCoding.SMALL, true) : out;
        begun.write(first, 0, held);
    }

    private void closeIfUnread() throws IOException {
        if (!response.isCommitted() && request.isStillComing()) {
            response.setHeader("Connection", "close");
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
