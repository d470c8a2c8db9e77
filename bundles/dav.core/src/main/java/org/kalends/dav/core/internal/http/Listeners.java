/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.dav.api.spi.ExchangeListener;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who are told of answers. None of them can harm an answer, or keep it from the others. */
@Component(service = Listeners.class)
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ExchangeListener> all = List.of();

    private final Set<ExchangeListener> failed =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Whether there is anybody to tell. */
    boolean areThere() {
        return !all.isEmpty();
    }

    void tell(AnsweredExchange exchange) {
        for (ExchangeListener listener : all) {
            try {
                listener.answered(exchange);
            } catch (RuntimeException | LinkageError e) {
                if (failed.add(listener)) {
                    LOG.error(
                            "{} fails when it is told of an answer; it goes on to be told, and this is not said again",
                            listener.getClass().getName(),
                            e);
                }
            }
        }
    }
}
