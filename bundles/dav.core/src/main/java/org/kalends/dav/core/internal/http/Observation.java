/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kalends.dav.api.client.Clients;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.NotReadyException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/** Gives each request its id, and has those who listen told of its answer. Where nobody does, nothing is counted. */
@Component(service = Observation.class)
public final class Observation {
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;

    private final RequestRules rules;
    private final Clients clients;
    private final Listeners listeners;
    private final ProcessorTime processorTime = new ProcessorTime();

    @Activate
    public Observation(@Reference RequestRules rules, @Reference Clients clients, @Reference Listeners listeners) {
        this.rules = rules;
        this.clients = clients;
        this.listeners = listeners;
    }

    /** Has a request answered. What the answering throws goes on to whoever called. */
    void of(Exchange exchange, Call.Answering answering) throws IOException {
        TrustedProxies proxies = rules.holding().proxies();
        RequestHead head = headOf(exchange, proxies);
        exchange.header(RequestId.FIELD, head.id());
        try (MDC.MDCCloseable logged = MDC.putCloseable(RequestId.LOGGED, head.id())) {
            if (listeners.areThere()) {
                answerAndTell(head, new CountedExchange(exchange), proxies, answering);
            } else {
                answering.answer(new Call(head, exchange, new RequestNotes()));
            }
        }
    }

    private static RequestHead headOf(Exchange exchange, TrustedProxies proxies) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(exchange.fields());
        fields.replaceAll((name, values) -> FieldText.of(values));
        Headers headers = new Headers(fields);
        String path = exchange.path().substring(exchange.context().length());
        String peer = exchange.peer();
        String id = RequestId.of(headers, peer, proxies);
        return new RequestHead(id, exchange.method(), path, exchange.query(), headers, peer);
    }

    private void answerAndTell(
            RequestHead head, CountedExchange exchange, TrustedProxies proxies, Call.Answering answering)
            throws IOException {
        Call call = new Call(head, exchange, new RequestNotes());
        Beginning beginning = new Beginning(Instant.now(), System.nanoTime(), processorTime.getAsLong());
        int status = SERVER_ERROR;
        boolean complete = false;
        try {
            answering.answer(call);
            status = exchange.status();
            complete = !call.notes().isAbandoned();
        } catch (NotReadyException e) {
            // The front answers in our place
            status = UNAVAILABLE;
            complete = true;
            throw e;
        } finally {
            int told = exchange.committed() ? exchange.status() : status;
            listeners.tell(new ToldExchange(call, exchange, endOf(beginning, told, complete), proxies, clients));
        }
    }

    private ToldExchange.End endOf(Beginning beginning, int status, boolean complete) {
        return new ToldExchange.End(
                status,
                complete,
                beginning.at(),
                Duration.ofNanos(System.nanoTime() - beginning.passed()),
                Duration.ofNanos(processorTime.getAsLong() - beginning.processor()));
    }

    /**
     * When a request began.
     *
     * @param at for people
     * @param passed time that passes, in nanoseconds
     * @param processor processor time of its thread, in nanoseconds
     */
    private record Beginning(Instant at, long passed, long processor) {}
}
