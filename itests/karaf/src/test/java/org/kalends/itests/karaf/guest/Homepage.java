/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf.guest;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the host itself has at the root of its HTTP service, and below it where nobody else is. */
public final class Homepage extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write("The host's page " + request.getRequestURI());
    }
}
