/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A request that a container hands to the servlet, and what came of it. */
final class Exchange {
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private int length;

    /** Sends a request; an empty authorization is none. */
    static Exchange of(ConfigServlet servlet, String method, String uri, String authorization) throws IOException {
        Exchange exchange = new Exchange();
        HttpServletRequest request =
                proxy(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getContextPath" -> "/context";
                    case "getHeader" -> authorization.isEmpty() ? null : authorization;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        servlet.service(request, proxy(HttpServletResponse.class, exchange::respond));
        return exchange;
    }

    private Object respond(Object proxy, Method called, Object[] arguments) {
        switch (called.getName()) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentLength" -> length = (int) arguments[0];
            case "getOutputStream" -> {
                return new Sink();
            }
            default -> throw new UnsupportedOperationException(called.getName());
        }
        return null;
    }

    int status() {
        return status;
    }

    int length() {
        return length;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Sink extends ServletOutputStream {
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
