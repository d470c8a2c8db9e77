/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.dav.api.spi.ExchangeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures of requests: how many, how long, how large, by what they ask. */
@Component
public final class RequestMeters implements ExchangeListener {
    /** More kinds of requests than any installation has; those beyond are told as few. */
    static final int MOST_KINDS = 1000;

    /** From what a listing from the cache takes to what a client gives up on. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Map<RequestLabels, Kind> kinds = new ConcurrentHashMap<>();

    /** The meters of one kind of request; but for the first, other kinds share them. */
    private record Kind(
            Timer duration,
            Timer processor,
            DistributionSummary received,
            DistributionSummary sent,
            Counter abandoned) {}

    @Activate
    public RequestMeters(@Reference Meters meters) {
        this.registry = meters.registry();
    }

    @Override
    public void answered(AnsweredExchange exchange) {
        Kind kind = kind(RequestLabels.of(exchange));
        kind.duration().record(exchange.duration());
        kind.processor().record(exchange.processorTime());
        kind.received().record(exchange.received());
        kind.sent().record(exchange.sent());
        if (!exchange.complete()) {
            kind.abandoned().increment();
        }
    }

    private Kind kind(RequestLabels labels) {
        Kind known = kinds.get(labels);
        if (known != null) {
            return known;
        }
        return kinds.computeIfAbsent(kinds.size() < MOST_KINDS ? labels : labels.coarse(), this::begin);
    }

    private Kind begin(RequestLabels labels) {
        return new Kind(
                Timer.builder("kalends.requests")
                        .description("Requests and how long they took, the sending of the answer included")
                        .tags(labels.ofExchange())
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry),
                Timer.builder("kalends.requests.processor")
                        .description("How long requests had a processor")
                        .tags(labels.ofQuestion())
                        .register(registry),
                summary("kalends.requests.received", "Octets of the bodies of requests", labels),
                summary("kalends.requests.sent", "Octets of the bodies of answers, as they were coded", labels),
                Counter.builder("kalends.requests.abandoned")
                        .description("Requests whose answer could not be completed, most often as the client had gone")
                        .tags(labels.ofQuestion())
                        .register(registry));
    }

    private DistributionSummary summary(String name, String description, RequestLabels labels) {
        return DistributionSummary.builder(name)
                .description(description)
                .baseUnit("bytes")
                .tags(labels.ofQuestion())
                .register(registry);
    }
}
