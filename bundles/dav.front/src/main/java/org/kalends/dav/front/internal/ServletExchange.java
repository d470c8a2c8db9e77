/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.kalends.http.api.Exchange;

/** A request and its answer in a container of {@code javax.servlet}. */
record ServletExchange(HttpServletRequest request, HttpServletResponse response) implements Exchange {
    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String context() {
        return request.getContextPath();
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }

    @Override
    public Optional<String> query() {
        return Optional.ofNullable(request.getQueryString());
    }

    @Override
    public String version() {
        return request.getProtocol();
    }

    @Override
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames())
                .forEach(name -> fields.put(name, Collections.list(request.getHeaders(name))));
        return fields;
    }

    @Override
    public String peer() {
        return request.getRemoteAddr();
    }

    @Override
    public InputStream body() throws IOException {
        return request.getInputStream();
    }

    @Override
    public void status(int status) {
        response.setStatus(status);
    }

    @Override
    public void header(String name, String value) {
        response.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        response.addHeader(name, value);
    }

    @Override
    public OutputStream answer() throws IOException {
        return response.getOutputStream();
    }

    @Override
    public void reset() {
        response.reset();
    }

    @Override
    public boolean committed() {
        return response.isCommitted();
    }
}
