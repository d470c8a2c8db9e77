/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.function.UnaryOperator;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends clients that still use a former address on to the present one, with the method and the body they have. */
final class RedirectServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;

    private final transient UnaryOperator<String> present;

    /** @param present makes the present address of a former path, both encoded */
    RedirectServlet(UnaryOperator<String> present) {
        this.present = present;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", present.apply(request.getRequestURI()));
        response.setContentLength(0);
    }
}
