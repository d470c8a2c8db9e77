/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.kalends.dav.api.Href;

/**
 * Stands under one prefix: answers while it is the present one, and afterwards leads clients on to the present one, with the
 * method and the body they have. It stays registered while it changes from one to the other, as a container answers 500 to
 * a request that it has looked up a servlet for which goes in this very moment.
 */
final class PrefixServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Pattern WELL_KNOWN = Pattern.compile("/\\.well-known/(caldav|carddav)/?");

    private final String prefix;
    private final transient DavEngine engine;
    private transient volatile UrlSpace present;

    /**
     * @param engine what answers
     * @param space where things are now; the prefix is that of this space
     */
    PrefixServlet(DavEngine engine, UrlSpace space) {
        this.prefix = space.internalPrefix();
        this.present = space;
        this.engine = engine;
    }

    /** From now on things are in this space, be it under this prefix or another one. */
    void follow(UrlSpace space) {
        present = space;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String context = request.getContextPath();
        // Read once: it may change while the request is under way
        UrlSpace space = present.inContext(context);
        String rest = request.getRequestURI().substring(context.length() + prefix.length());
        Matcher wellKnown = WELL_KNOWN.matcher(rest);
        if (wellKnown.matches()) {
            // A proxy that puts the prefix in front of every path does so with the well-known ones, too
            Href home = Href.ROOT.childCollection(wellKnown.group(1));
            redirect(HttpServletResponse.SC_MOVED_PERMANENTLY, space.external(home), response);
        } else if (space.internalPrefix().equals(prefix)) {
            DavServlet.answer(engine, space, request, response);
        } else {
            String there = space.externalPrefix() + (rest.isEmpty() ? "/" : rest);
            redirect(PERMANENT_REDIRECT, there, response);
        }
    }

    private static void redirect(int status, String location, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("Location", location);
        response.setContentLength(0);
    }
}
