/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Hands requests over. Holds nothing that has to be closed: the container may end it while requests are still under way.
 */
final class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Asked<?> asked;

    FrontServlet(Asked<?> asked) {
        this.asked = asked;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        asked.answer(new ServletExchange(request, response));
    }
}
