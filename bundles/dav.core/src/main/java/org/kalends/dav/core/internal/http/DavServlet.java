/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.kalends.dav.core.internal.write.ResponseSink;

/**
 * Hands requests over to the engine. Holds nothing that has to be closed: the container may end it while requests are
 * still under way.
 */
final class DavServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DavEngine engine;
    private final transient Function<String, UrlSpace> spaces;

    /**
     * @param engine what answers
     * @param spaces where this servlet is mounted, by the path of its context
     */
    DavServlet(DavEngine engine, Function<String, UrlSpace> spaces) {
        this.engine = engine;
        this.spaces = spaces;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(engine, spaces.apply(request.getContextPath()), request, response);
    }

    /** Has a request answered that was made in this space. */
    static void answer(DavEngine engine, UrlSpace space, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> fields.put(name, Collections.list(request.getHeaders(name))));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        RequestHead head = new RequestHead(request.getMethod(), path, new Headers(fields));
        IncomingBody body = bodyOf(request);
        engine.serve(head, body, space, new ServletSink(body, response));
    }

    private static IncomingBody bodyOf(HttpServletRequest request) throws IOException {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        long length = chunked ? IncomingBody.CHUNKED : Math.max(0, request.getContentLengthLong());
        return new IncomingBody(request.getInputStream(), length);
    }

    private record ServletSink(IncomingBody request, HttpServletResponse response) implements ResponseSink {
        @Override
        public void status(int status) {
            response.setStatus(status);
        }

        @Override
        public void header(String name, String value) {
            response.setHeader(name, value);
        }

        @Override
        public OutputStream body() throws IOException {
            if (!response.isCommitted() && request.isStillComing()) {
                response.setHeader("Connection", "close");
            }
            return response.getOutputStream();
        }

        @Override
        public boolean committed() {
            return response.isCommitted();
        }
    }
}
