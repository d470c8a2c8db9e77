/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.identity.User;

/**
 * A call that has been answered, as it is told. What is not asked is not found out.
 *
 * @param call what was asked
 * @param exchange what was answered
 * @param end how it ended
 * @param proxies who is believed when it says from where a request comes
 * @param clients know programs
 */
record ToldExchange(Call call, CountedExchange exchange, End end, TrustedProxies proxies, Clients clients)
        implements AnsweredExchange {
    private static final String REPORT = "REPORT";

    /**
     * How an answer ended.
     *
     * @param status the status, whoever gave it
     * @param complete whether all of it was sent
     * @param began when the request began
     * @param duration how long it took
     * @param processorTime how long its thread had a processor
     */
    record End(int status, boolean complete, Instant began, Duration duration, Duration processorTime) {}

    @Override
    public String requestId() {
        return call.head().id();
    }

    @Override
    public Instant began() {
        return end.began();
    }

    @Override
    public String method() {
        return call.head().method();
    }

    @Override
    public String path() {
        return exchange.path();
    }

    @Override
    public Optional<String> query() {
        return call.head().query();
    }

    @Override
    public String version() {
        return exchange.version();
    }

    @Override
    public String peer() {
        return proxies.client(call.head().peer(), call.head().headers());
    }

    @Override
    public Optional<String> header(String name) {
        return call.head().headers().get(name);
    }

    @Override
    public ClientKind client() {
        return clients.of(header("User-Agent"));
    }

    @Override
    public Optional<User> user() {
        return call.notes().user();
    }

    @Override
    public Optional<QName> report() {
        return method().equals(REPORT) ? call.notes().body() : Optional.empty();
    }

    @Override
    public int status() {
        return end.status();
    }

    @Override
    public boolean complete() {
        return end.complete();
    }

    @Override
    public long received() {
        return exchange.received();
    }

    @Override
    public long sent() {
        return exchange.sent();
    }

    @Override
    public Duration duration() {
        return end.duration();
    }

    @Override
    public Duration processorTime() {
        return end.processorTime();
    }
}
