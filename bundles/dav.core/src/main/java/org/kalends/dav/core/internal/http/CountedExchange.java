/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.http.api.Exchange;

/** An exchange that remembers what status it was given, and counts the octets of both bodies. */
final class CountedExchange implements Exchange {
    private static final int OK = 200;

    private final Exchange exchange;
    private int status = OK;
    private long received;
    private long sent;
    private InputStream body;
    private OutputStream answer;

    CountedExchange(Exchange exchange) {
        this.exchange = exchange;
    }

    int status() {
        return status;
    }

    long received() {
        return received;
    }

    long sent() {
        return sent;
    }

    @Override
    public String method() {
        return exchange.method();
    }

    @Override
    public String context() {
        return exchange.context();
    }

    @Override
    public String path() {
        return exchange.path();
    }

    @Override
    public Optional<String> query() {
        return exchange.query();
    }

    @Override
    public String version() {
        return exchange.version();
    }

    @Override
    public Map<String, List<String>> fields() {
        return exchange.fields();
    }

    @Override
    public String peer() {
        return exchange.peer();
    }

    @Override
    public InputStream body() throws IOException {
        if (body == null) {
            body = new Received(exchange.body());
        }
        return body;
    }

    @Override
    public void status(int set) {
        status = set;
        exchange.status(set);
    }

    @Override
    public void header(String name, String value) {
        exchange.header(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        exchange.addHeader(name, value);
    }

    @Override
    public OutputStream answer() throws IOException {
        if (answer == null) {
            answer = new Sent(exchange.answer());
        }
        return answer;
    }

    @Override
    public void reset() {
        exchange.reset();
        status = OK;
        sent = 0;
    }

    @Override
    public boolean committed() {
        return exchange.committed();
    }

    private final class Received extends FilterInputStream {
        Received(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            received += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            received += Math.max(0, count);
            return count;
        }
    }

    private final class Sent extends FilterOutputStream {
        Sent(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            sent++;
        }

        /** Not octet by octet, as a {@link FilterOutputStream} does. */
        @Override
        public void write(byte[] octets, int offset, int count) throws IOException {
            out.write(octets, offset, count);
            sent += count;
        }

        /** The stream is the container's, and it alone says when it has to be flushed. */
        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
