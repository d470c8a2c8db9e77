/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.http.api.Exchange;

/** A request, without a body if it is not given one, and what it is told. Nothing is sent before {@link #BUFFER} octets have come together. */
public final class TestExchange implements Exchange {
    /** With this many octets an answer is sent. */
    public static final int BUFFER = 4096;

    private final String method;
    private final String context;
    private final String path;
    private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> told = new TreeMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private InputStream sent = InputStream.nullInputStream();
    private String peer = "127.0.0.1";
    private Optional<String> query = Optional.empty();
    private int status;

    /**
     * Without header fields.
     *
     * @param context the path of the servlet context
     * @param path the whole path, with that of the context
     */
    public TestExchange(String method, String context, String path) {
        this.method = method;
        this.context = context;
        this.path = path;
    }

    /** The same with a header field. */
    public TestExchange with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    /** The same with a query, encoded. */
    public TestExchange asking(String text) {
        query = Optional.of(text);
        return this;
    }

    /** The same with a body. */
    public TestExchange body(String text) {
        sent = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The same from another address than that of this machine. */
    public TestExchange from(String address) {
        peer = address;
        return this;
    }

    /** The status of the answer; 0 while it has none. */
    public int status() {
        return status;
    }

    /** The header fields of the answer, with commas between several values. */
    public Map<String, String> told() {
        return told;
    }

    /** The body of the answer. */
    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String context() {
        return context;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Optional<String> query() {
        return query;
    }

    @Override
    public String version() {
        return "HTTP/1.1";
    }

    @Override
    public Map<String, List<String>> fields() {
        return fields;
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public InputStream body() {
        return sent;
    }

    @Override
    public void status(int set) {
        status = set;
    }

    @Override
    public void header(String name, String value) {
        told.put(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        told.merge(name, value, (before, more) -> before + ", " + more);
    }

    @Override
    public OutputStream answer() {
        return body;
    }

    @Override
    public void reset() {
        if (committed()) {
            throw new IllegalStateException("The answer is sent");
        }
        status = 0;
        told.clear();
        body.reset();
    }

    @Override
    public boolean committed() {
        return body.size() >= BUFFER;
    }
}
