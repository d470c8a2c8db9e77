/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import javax.servlet.Servlet;
import org.kalends.config.Config;
import org.kalends.config.PathPrefix;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Keeps a servlet of the lowest ranking on the addresses of the DAV servlets: the HTTP Whiteboard lets the ones of higher
 * ranking answer as long as they are there, and this one at once when they are not.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.kalends.dav.front")
@Designate(ocd = AwayMount.Settings.class)
public final class AwayMount {
    private static final String PREFIX_PATH = "com.openexchange.dav.prefixPath";
    private static final String DEFAULT_PREFIX = "/servlet/dav";
    private static final int LOWEST = Integer.MIN_VALUE;

    private final BundleContext bundle;
    private final Config config;
    private final Settings settings;
    private final Config.Subscription subscription;
    private PathPrefix mounted;
    private ServiceRegistration<Servlet> registration;

    /** Where the servlet stands; to be set as for the DAV servlets themselves. */
    @ObjectClassDefinition(name = "Kalends: answers while the DAV servlets are away")
    @interface Settings {
        @AttributeDefinition(
                name = "Context",
                description = "Filter that selects the servlet context; empty for the default one")
        String contextSelect() default "";

        @AttributeDefinition(
                name = "Target",
                description = "Filter that selects the HTTP services of the runtime; empty for all")
        String target() default "";

        @AttributeDefinition(
                name = "Well-known addresses",
                description = "Whether it stands on /.well-known/caldav and /.well-known/carddav, too")
        boolean wellKnown() default true;
    }

    @Activate
    public AwayMount(BundleContext bundle, @Reference Config config, Settings settings) {
        this.bundle = bundle;
        this.config = config;
        this.settings = settings;
        this.subscription = config.onChange(this::move);
        move();
    }

    @Deactivate
    synchronized void unmount() {
        subscription.close();
        registration.unregister();
    }

    private synchronized void move() {
        PathPrefix wanted = PathPrefix.parse(config.server().text(PREFIX_PATH, DEFAULT_PREFIX), DEFAULT_PREFIX);
        if (wanted.equals(mounted)) {
            return;
        }
        ServiceRegistration<Servlet> former = registration;
        registration = mount(wanted);
        mounted = wanted;
        if (former != null) {
            former.unregister();
        }
    }

    private ServiceRegistration<Servlet> mount(PathPrefix prefix) {
        List<String> patterns = settings.wellKnown()
                ? List.of(prefix.path() + "/*", "/.well-known/caldav/*", "/.well-known/carddav/*")
                : List.of(prefix.path() + "/*");
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, LOWEST);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "kalends-away");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, patterns.toArray(String[]::new));
        if (!settings.contextSelect().isBlank()) {
            properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT, settings.contextSelect());
        }
        if (!settings.target().isBlank()) {
            properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET, settings.target());
        }
        return bundle.registerService(Servlet.class, new AwayServlet(), properties);
    }
}
