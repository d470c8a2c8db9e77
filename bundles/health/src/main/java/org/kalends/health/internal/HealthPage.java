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

/**
 * Answers probes: 200 or 503 to whoever asks, and the reasons to insiders.
 *
 * @param checks what is asked
 * @param path where it is
 * @param insiders who is told the reasons
 */
record HealthPage(Checks checks, String path, Insiders insiders) implements Page {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

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
