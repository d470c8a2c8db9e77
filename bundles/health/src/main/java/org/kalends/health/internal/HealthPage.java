/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.embedded.net.Insiders;
import org.kalends.health.api.HealthCheck;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers probes: 200 or 503 to whoever asks, and the reasons to insiders. */
@Component(configurationPid = HealthPage.PID)
@Designate(ocd = HealthPage.Settings.class)
public final class HealthPage implements Page {
    static final String PID = "org.kalends.health";

    private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Checks checks;
    private volatile String path;
    private volatile Insiders insiders = Insiders.parse(Insiders.LOOPBACK);

    /** Where probes ask, and who is told why. */
    @ObjectClassDefinition(
            id = PID,
            name = "Kalends: health",
            description = "Answers the probes of whoever runs the server, at <path>/live and <path>/ready")
    @interface Settings {
        @AttributeDefinition(name = "Path", description = "Where it is found, with a slash at its beginning")
        String path() default "/health";

        @AttributeDefinition(
                name = "Insiders",
                description =
                        "Addresses and ranges, with commas, that are told what is not well and why. Others are told"
                                + " whether all is well. What comes through a proxy is from outside.")
        String insiders() default Insiders.LOOPBACK;

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
    public HealthPage(@Reference Checks checks, Settings settings) {
        this.checks = checks;
        modified(settings);
    }

    /** Where it stands is a service property. A value that cannot be used changes nothing. */
    @Modified
    void modified(Settings settings) {
        path = settings.path();
        try {
            insiders = Insiders.parse(settings.insiders());
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "{}: insiders={} must be addresses and ranges such as 10.0.0.0/8, with commas; what held before holds",
                    PID,
                    settings.insiders());
        }
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        answerTo(exchange).send(exchange);
    }

    private HealthAnswer answerTo(Exchange exchange) {
        if (!METHODS.contains(exchange.method())) {
            return HealthAnswer.METHOD_NOT_ALLOWED;
        }
        String rest = exchange.path().substring((exchange.context() + path).length());
        Optional<Predicate<Set<String>>> wanted = wanted(rest);
        if (wanted.isEmpty()) {
            return HealthAnswer.NOT_FOUND;
        }
        HealthReport report = HealthReport.of(checks.results(wanted.get()));
        boolean inside = insiders.include(exchange.peer(), exchange.fields());
        return HealthAnswer.of(inside ? report : report.withoutReasons(), ReportForm.of(exchange));
    }

    private static Optional<Predicate<Set<String>>> wanted(String rest) {
        return switch (rest) {
            case "/live" -> Optional.of(tags -> tags.contains(HealthCheck.LIVE));
            case "/ready" -> Optional.of(tags -> tags.contains(HealthCheck.READY));
            case "", "/" -> Optional.of(tags -> true);
            default -> Optional.empty();
        };
    }
}
