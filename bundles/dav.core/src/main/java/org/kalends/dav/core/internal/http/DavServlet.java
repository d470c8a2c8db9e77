/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final transient UrlSpace space;

    /**
     * @param engine what answers
     * @param space where this servlet is mounted
     */
    DavServlet(DavEngine engine, UrlSpace space) {
        this.engine = engine;
        this.space = space;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> fields.put(name, Collections.list(request.getHeaders(name))));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        RequestHead head = new RequestHead(request.getMethod(), path, new Headers(fields));
        engine.serve(head, request.getInputStream(), space, new ServletSink(response));
    }

    private record ServletSink(HttpServletResponse response) implements ResponseSink {
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
            return response.getOutputStream();
        }

        @Override
        public boolean committed() {
            return response.isCommitted();
        }
    }
}
