/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.http.api.Exchange;

/** A GET without header fields, and what it is told. */
final class TestExchange implements Exchange {
    private final String context;
    private final String path;
    private final Map<String, String> told = new TreeMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    TestExchange(String context, String path) {
        this.context = context;
        this.path = path;
    }

    int status() {
        return status;
    }

    /** The header fields of the answer. */
    Map<String, String> told() {
        return told;
    }

    @Override
    public String method() {
        return "GET";
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
        return Optional.empty();
    }

    @Override
    public Map<String, List<String>> fields() {
        return Map.of();
    }

    @Override
    public String peer() {
        return "127.0.0.1";
    }

    @Override
    public InputStream body() {
        return InputStream.nullInputStream();
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
    public boolean committed() {
        return body.size() > 0;
    }
}
