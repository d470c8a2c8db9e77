/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.accesslog.internal;

import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.dav.api.spi.ExchangeListener;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for each request, to a logger of its own, so that whoever configures logging decides where the lines go. */
@Component
public final class AccessLog implements ExchangeListener {
    /** The logger, by whose name it is configured. */
    static final String LOGGER = "org.kalends.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final LogTime time = new LogTime();

    @Override
    public void answered(AnsweredExchange exchange) {
        if (LOG.isInfoEnabled()) {
            LOG.info(new AccessLine(exchange, time.text(exchange.began())).text());
        }
    }
}
