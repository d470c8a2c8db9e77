/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.identity.User;

/** A request that was answered: what a test says of it, and what is usual. */
public final class TestAnswered implements AnsweredExchange {
    private final String method;
    private final String path;
    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<String> query = Optional.empty();
    private Optional<User> user = Optional.empty();
    private Optional<QName> report = Optional.empty();
    private String peer = "192.0.2.7";

    public TestAnswered(String method, String path, int status) {
        this.method = method;
        this.path = path;
        this.status = status;
    }

    /** The same with a header field. */
    public TestAnswered with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The same with something behind the question mark. */
    public TestAnswered asking(String text) {
        query = Optional.of(text);
        return this;
    }

    /** The same by somebody. */
    public TestAnswered by(User who) {
        user = Optional.of(who);
        return this;
    }

    /** The same for a report. */
    public TestAnswered of(QName name) {
        report = Optional.of(name);
        return this;
    }

    /** The same from another address. */
    public TestAnswered from(String address) {
        peer = address;
        return this;
    }

    @Override
    public String requestId() {
        return "4f1c";
    }

    @Override
    public Instant began() {
        return Instant.parse("2026-05-01T10:00:00Z");
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Optional<String> query() {
        return query;
    }

    @Override
    public String version() {
        return "HTTP/1.1";
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public ClientKind client() {
        return ClientKind.DAVX5;
    }

    @Override
    public Optional<User> user() {
        return user;
    }

    @Override
    public Optional<QName> report() {
        return report;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public long received() {
        return 512;
    }

    @Override
    public long sent() {
        return 2048;
    }

    @Override
    public Duration duration() {
        return Duration.ofMillis(5);
    }

    @Override
    public Duration processorTime() {
        return Duration.ofMillis(3);
    }
}
