/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.kalends.dav.core.internal.write.ContentCoding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands requests over to the engine. Holds nothing that has to be closed: the container may end it while requests are
 * still under way.
 */
final class DavServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DavServlet.class);

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
                .forEach(name -> fields.put(name, FieldText.of(Collections.list(request.getHeaders(name)))));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Headers headers = new Headers(fields);
        Optional<String> query = Optional.ofNullable(request.getQueryString());
        RequestHead head = new RequestHead(request.getMethod(), path, query, headers, request.getRemoteAddr());
        IncomingBody body = bodyOf(request);
        ServletSink sink = new ServletSink(body, ContentCoding.acceptsGzip(headers.get("Accept-Encoding")), response);
        try {
            engine.serve(head, body, space, sink);
            sink.finish();
        } catch (ClientGoneException e) {
            // Nothing is wrong here, and there is nobody to tell
            LOG.info("{} {}: the client did not wait for the answer", head.method(), head.path());
        }
    }

    private static IncomingBody bodyOf(HttpServletRequest request) {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        long length = chunked ? IncomingBody.CHUNKED : Math.max(0, request.getContentLengthLong());
        // Whoever waits to be told to go on is told when the body is wanted, and not before
        boolean waiting = "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
        return new IncomingBody(request::getInputStream, length, waiting);
    }
}
