/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.whiteboard;

import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;

/**
 * The HTTP Whiteboard, as far as it is ours. Servlets are put on it by hand: a component that publishes a servlet and changes
 * its pattern while modified leaves the address dead on some runtimes. Whoever moves one puts up the new one first.
 *
 * @param bundle in whose name servlets are registered
 * @param contextSelect filter that selects the servlet context; blank for the default one
 * @param target filter that selects the HTTP services of the runtime; blank for all
 */
public record Whiteboard(BundleContext bundle, String contextSelect, String target) {
    /**
     * Puts a servlet on it.
     *
     * @param name the servlet's name
     * @param servlet the servlet
     * @param pattern the pattern of its addresses in the context
     */
    public ServiceRegistration<Servlet> register(String name, Servlet servlet, String pattern) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, name);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern);
        if (!contextSelect.isBlank()) {
            properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT, contextSelect);
        }
        if (!target.isBlank()) {
            properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET, target);
        }
        return bundle.registerService(Servlet.class, servlet, properties);
    }
}
