/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A container with one request, {@code X-Sent: one, two}, and what it is answered. Any other call fails. */
final class Container {
    /** With this many octets an answer is sent. */
    static final int BUFFER = 4096;

    private static final List<String> SENT = List.of("one", "two");

    private final String method;
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;

    Container(String method) {
        this.method = method;
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> "/dav/";
            case "getHeaderNames" -> Collections.enumeration(List.of("X-Sent"));
            case "getHeaders" -> Collections.enumeration(SENT);
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, called, arguments) -> {
            switch (called.getName()) {
                case "setStatus" -> status = (int) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], new ArrayList<>(List.of((String) arguments[1])));
                case "addHeader" -> headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                        .add((String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", List.of((String) arguments[0]));
                case "setContentLength" -> headers.put("Content-Length", List.of(arguments[0].toString()));
                case "reset" -> reset();
                case "isCommitted" -> {
                    return body.size() >= BUFFER;
                }
                case "getOutputStream" -> {
                    return new Body();
                }
                default -> throw new UnsupportedOperationException(called.getName());
            }
            return null;
        });
    }

    private void reset() {
        status = 200;
        headers.clear();
        body.reset();
    }

    int status() {
        return status;
    }

    /** The values of a header, with commas between them. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
