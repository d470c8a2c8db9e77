/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.servlet.Servlet;
import org.kalends.config.Config;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the servlets on the HTTP Whiteboard and moves them when the configured prefix changes: the new prefix answers before
 * the former one leads there. The registrations are made by hand, as a component that publishes a servlet and changes its
 * pattern while modified leaves the address dead on some runtimes.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.kalends.dav.core.servlet")
@Designate(ocd = ServletMount.Settings.class)
public final class ServletMount {
    private static final Logger LOG = LoggerFactory.getLogger(ServletMount.class);

    private final Whiteboard whiteboard;
    private final Prefixes prefixes;
    private final PublishedSpace published;
    private final Config.Subscription subscription;
    private final List<ServiceRegistration<Servlet>> others = new ArrayList<>();
    private final Set<String> services = new HashSet<>();
    private final KeptInstallation installation;
    private final Runnable moreKnown = this::mountWellKnown;
    private volatile UrlSpace mounted;

    /** How the servlets are registered. */
    @ObjectClassDefinition(
            name = "Kalends: HTTP Whiteboard",
            description = "Which HTTP service and which servlet context the DAV servlets are registered with")
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
                name = "Discovery at the root",
                description = "Whether the container's root itself, '/', answers as the start of discovery")
        boolean discoveryAtRoot() default true;

        @AttributeDefinition(
                name = "Well-known addresses",
                description = "Whether /.well-known/caldav and /.well-known/carddav are answered")
        boolean wellKnown() default true;

        @AttributeDefinition(
                name = "Redirects",
                description = "For how many seconds a former prefix leads on to the present one; 0 for not at all",
                min = "0")
        int redirectSeconds() default 7 * 24 * 3600;
    }

    @Activate
    public ServletMount(
            BundleContext bundle,
            @Reference DavEngine engine,
            @Reference PublishedSpace published,
            @Reference KeptInstallation installation,
            Settings settings) {
        this.installation = installation;
        this.whiteboard = new Whiteboard(bundle, settings.contextSelect(), settings.target());
        this.prefixes = new Prefixes(whiteboard, engine, Duration.ofSeconds(settings.redirectSeconds()));
        this.published = published;
        this.subscription = published.onChange(this::move);
        move();
        if (settings.discoveryAtRoot()) {
            others.add(whiteboard.register(
                    "kalends-root",
                    new DavServlet(engine, context -> mounted.inContext(context).askedAtRoot()),
                    ""));
        }
        if (settings.wellKnown()) {
            installation.onChange(moreKnown);
            mountWellKnown();
        }
    }

    @Deactivate
    void unmount() {
        installation.endChange(moreKnown);
        subscription.close();
        others.forEach(ServiceRegistration::unregister);
        prefixes.close();
    }

    private synchronized void move() {
        UrlSpace wanted = published.current();
        if (!wanted.equals(mounted)) {
            prefixes.move(wanted);
            mounted = wanted;
            LOG.info("DAV servlets are at {}/; clients see {}/", wanted.internalPrefix(), wanted.externalPrefix());
        }
    }

    private synchronized void mountWellKnown() {
        installation.all(Part.SERVICE).stream().filter(services::add).forEach(this::wellKnown);
    }

    private void wellKnown(String area) {
        Href destination = Href.ROOT.childCollection(area);
        WellKnownServlet servlet =
                new WellKnownServlet(context -> mounted.inContext(context).external(destination));
        others.add(whiteboard.register("kalends-" + area, servlet, "/.well-known/" + area + "/*"));
    }
}
