/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.kalends.embedded.net.Insiders;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the figures to those who may know them: how many people there are, and what they do when, is nobody else's business. */
@Component(configurationPid = MetricsPage.PID)
@Designate(ocd = MetricsPage.Settings.class)
public final class MetricsPage implements Page {
    static final String PID = "org.kalends.metrics";

    private static final Logger LOG = LoggerFactory.getLogger(MetricsPage.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Meters meters;
    private volatile String path;
    private volatile Readers readers = new Readers(Insiders.parse(Insiders.LOOPBACK), "");

    /** Where the figures are, and who may read them. The token has a name with a dot in front, so that no service shows it. */
    @ObjectClassDefinition(
            id = PID,
            name = "Kalends: metrics",
            description = "Figures of requests, stores and the Java machine, in the text format of Prometheus")
    @interface Settings {
        @AttributeDefinition(name = "Path", description = "Where it is found, with a slash at its beginning")
        String path() default "/metrics";

        @AttributeDefinition(
                name = "Insiders",
                description =
                        "Addresses and ranges, with commas, that may read without a token. What comes through a proxy is"
                                + " from outside.")
        String insiders() default Insiders.LOOPBACK;

        @AttributeDefinition(
                name = "Token",
                description =
                        "Whoever sends it as \"Authorization: Bearer <token>\" may read from anywhere; empty for nobody",
                type = AttributeType.PASSWORD,
                required = false)
        String _token() default "";

        @AttributeDefinition(
                name = "Context",
                description = "Filter that selects the servlet context; empty for the default one")
        String contextSelect() default "";

        @AttributeDefinition(
                name = "Target",
                description = "Filter that selects the HTTP services of the runtime; empty for all")
        String target() default "";
    }

    @Activate
    public MetricsPage(@Reference Meters meters, Settings settings) {
        this.meters = meters;
        modified(settings);
    }

    /** Where it stands is a service property. A value that cannot be used changes nothing. */
    @Modified
    void modified(Settings settings) {
        path = settings.path();
        try {
            readers = new Readers(
                    Insiders.parse(settings.insiders()), settings._token().strip());
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "{}: insiders={} must be addresses and ranges such as 10.0.0.0/8, with commas; what held before holds",
                    PID,
                    settings.insiders());
        }
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-store");
        exchange.header("X-Content-Type-Options", "nosniff");
        Readers holding = readers;
        if (!holding.include(exchange)) {
            refuse(holding, exchange);
        } else if (!METHODS.contains(exchange.method())) {
            exchange.header("Allow", "GET, HEAD");
            end(METHOD_NOT_ALLOWED, exchange);
        } else if (exchange.path().length() > (exchange.context() + path).length()) {
            end(NOT_FOUND, exchange);
        } else {
            tell(exchange);
        }
    }

    private static void refuse(Readers holding, Exchange exchange) {
        if (holding.takeTokens()) {
            exchange.header("WWW-Authenticate", "Bearer realm=\"Kalends metrics\"");
        }
        end(holding.takeTokens() ? UNAUTHORIZED : FORBIDDEN, exchange);
    }

    private static void end(int status, Exchange exchange) {
        exchange.status(status);
        exchange.header("Content-Length", "0");
    }

    private void tell(Exchange exchange) throws IOException {
        byte[] text = meters.text().getBytes(StandardCharsets.UTF_8);
        exchange.status(OK);
        exchange.header("Content-Type", PROMETHEUS_TEXT);
        exchange.header("Content-Length", Integer.toString(text.length));
        if (!exchange.method().equals("HEAD")) {
            exchange.answer().write(text);
        }
    }
}
