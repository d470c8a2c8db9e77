/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;

/**
 * A place for a servlet on the HTTP Whiteboard (OSGi Compendium 140). Servlets are put there by hand: a component that publishes
 * one and changes its pattern while modified leaves the address dead on some runtimes. Whoever moves one puts up the new one first.
 *
 * @param contextSelect filter that selects the servlet context; blank for the default one
 * @param target filter that selects the HTTP services of the runtime; blank for all
 * @param pattern the addresses in the context
 * @param ranking says which one is taken when several have this pattern, as {@code service.ranking} does
 */
record Place(String contextSelect, String target, String pattern, int ranking) {
    /** One of no higher ranking than any other. */
    Place(String contextSelect, String target, String pattern) {
        this(contextSelect, target, pattern, 0);
    }

    /** Whether but one of two servlets can be taken, if they stand here and there. */
    boolean isAlso(Place other) {
        return pattern.equals(other.pattern)
                && contextSelect.equals(other.contextSelect)
                && target.equals(other.target);
    }

    /**
     * Puts a servlet there.
     *
     * @param bundle in whose name it is registered
     */
    ServiceRegistration<Servlet> register(BundleContext bundle, FrontServlet servlet) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "kalends " + pattern);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern);
        properties.put(Constants.SERVICE_RANKING, ranking);
        if (!contextSelect.isBlank()) {
            properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT, contextSelect);
        }
        if (!target.isBlank()) {
            properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET, target);
        }
        return bundle.registerService(Servlet.class, servlet, properties);
    }
}
