/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.dav.api.spi.ExchangeListener;

/** Notes who asked for what: a line for each request, for whoever asks. It cannot bear to hear of kettles. */
public final class Visitors implements ExchangeListener, Supplier<List<String>> {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void answered(AnsweredExchange exchange) {
        if (exchange.path().endsWith("/kettle.ics")) {
            throw new IllegalStateException("No kettles");
        }
        lines.add("%s %s %s %d %s"
                .formatted(
                        exchange.user().map(user -> user.login()).orElse("somebody"),
                        exchange.method(),
                        exchange.report().map(name -> name.getLocalPart()).orElse(exchange.path()),
                        exchange.status(),
                        exchange.requestId()));
    }

    @Override
    public List<String> get() {
        return List.copyOf(lines);
    }
}
