/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;
import org.kalends.timezone.service.internal.Refusal.Reason;

/**
 * The time zone data distribution service (RFC 7808) at its address. It is for everybody: there is nothing in it that is not
 * public.
 *
 * @param actions what can be asked
 * @param path where it is
 */
record TimezonePage(Actions actions, String path) implements Page {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String ZONES = "zones";
    private static final String OBSERVANCES = "observances";
    private static final int METHOD_NOT_ALLOWED = 405;

    @Override
    public void answer(Exchange exchange) throws IOException {
        if (!METHODS.contains(exchange.method())) {
            exchange.status(METHOD_NOT_ALLOWED);
            exchange.header("Allow", "GET, HEAD");
            exchange.header("Content-Length", "0");
            return;
        }
        answerTo(exchange).send(exchange);
    }

    private Told answerTo(Exchange exchange) {
        String rest = exchange.path().substring((exchange.context() + path).length());
        List<String> accept = exchange.fields().getOrDefault("Accept", List.of());
        try {
            return answerTo(Question.of(rest, exchange.query()), accept);
        } catch (Refusal e) {
            return Told.refused(e);
        }
    }

    private Told answerTo(Question question, List<String> accept) throws Refusal {
        List<String> segments = question.segments();
        if (segments.equals(List.of("capabilities"))) {
            return actions.capabilities();
        }
        boolean zones = !segments.isEmpty() && segments.get(0).equals(ZONES);
        if (zones && segments.size() == 1) {
            Optional<String> pattern = question.parameter("pattern", Reason.INVALID_PATTERN);
            return pattern.isPresent() ? actions.find(pattern.get()) : actions.list(question);
        }
        if (zones && segments.size() == 2 && !segments.get(1).equals(OBSERVANCES)) {
            return actions.get(segments.get(1), question, accept);
        }
        if (zones && segments.size() == 3 && segments.get(2).equals(OBSERVANCES)) {
            return actions.expand(segments.get(1), question);
        }
        throw new Refusal(Reason.INVALID_ACTION, "There is no such action; see capabilities below this service.");
    }
}
