/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import java.util.function.Supplier;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.NotReadyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a service answer that comes and goes. While it is away, requests are put off.
 *
 * @param services the service of the moment, null while there is none; asked for each request
 * @param question what it is asked
 */
record Asked<S>(Supplier<S> services, Question<S> question) {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

    /** What a service is asked. */
    @FunctionalInterface
    interface Question<S> {
        /** Has it answer. */
        void ask(S service, Exchange exchange) throws IOException;
    }

    void answer(Exchange exchange) throws IOException {
        S service = services.get();
        if (service == null) {
            Away.answer(exchange);
            return;
        }
        try {
            question.ask(service, exchange);
        } catch (NotReadyException e) {
            LOG.debug("{} {} is put off: {}", exchange.method(), exchange.path(), e.getMessage());
            Away.answer(exchange);
        } catch (RuntimeException | LinkageError e) {
            if (service == services.get() || exchange.committed()) {
                throw e;
            }
            // It went while it was at work, and its classes with it: no fault of the request
            Away.answer(exchange);
        }
    }
}
