/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends clients that still use a former prefix on to the present one, with the method and the body they have. */
final class RedirectServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;

    private final String former;
    private final transient UrlSpace present;

    /**
     * @param former the prefix this servlet stands under, encoded
     * @param present where things are now
     */
    RedirectServlet(String former, UrlSpace present) {
        this.former = former;
        this.present = present;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        String context = request.getContextPath();
        String rest = request.getRequestURI().substring(context.length() + former.length());
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", present.inContext(context).externalPrefix() + (rest.isEmpty() ? "/" : rest));
        response.setContentLength(0);
    }
}
