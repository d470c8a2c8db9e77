/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;
import org.kalends.identity.SignInUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the administrator what is configured.
 *
 * @param path where the page is in its servlet context
 * @param administrator who may ask
 * @param reader what answers
 */
record ConfigPage(String path, Administrator administrator, ConfigReader reader) implements Page {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigPage.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Override
    public void answer(Exchange exchange) throws IOException {
        answerTo(exchange).send(exchange);
    }

    private JsonResponse answerTo(Exchange exchange) {
        try {
            if (!isOfAdministrator(exchange)) {
                return JsonResponse.UNAUTHORIZED;
            }
        } catch (SignInUnavailableException e) {
            LOG.warn("Nobody can sign in to read the configuration: {}", e.getMessage());
            return JsonResponse.UNAVAILABLE;
        }
        if (!METHODS.contains(exchange.method())) {
            return JsonResponse.METHOD_NOT_ALLOWED;
        }
        // The raw path: in the decoded one a slash inside a name would be one between segments
        String here = exchange.context() + path;
        return Optional.of(exchange.path())
                .filter(asked -> asked.startsWith(here))
                .flatMap(asked -> Question.parse(asked.substring(here.length())))
                .map(reader::answer)
                .orElse(JsonResponse.NOT_FOUND);
    }

    private boolean isOfAdministrator(Exchange exchange) {
        return exchange.fields().getOrDefault("Authorization", List.of()).stream()
                .findFirst()
                .filter(administrator::sends)
                .isPresent();
    }
}
