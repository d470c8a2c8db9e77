/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.function.Function;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends whoever asks a well-known address on to where things are (RFC 6764 section 5): any method, no sign-in. */
final class WellKnownServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, String> destinations;

    /** @param destinations the encoded path to send clients to, by the path of the servlet's context */
    WellKnownServlet(Function<String, String> destinations) {
        this.destinations = destinations;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", destinations.apply(request.getContextPath()));
        response.setHeader("Cache-Control", "max-age=3600");
        response.setContentLength(0);
    }
}
