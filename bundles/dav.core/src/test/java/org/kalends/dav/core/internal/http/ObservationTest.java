/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.spi.AnsweredExchange;
import org.kalends.dav.api.spi.ExchangeListener;
import org.kalends.dav.core.internal.client.ChangingConfig;
import org.kalends.http.api.NotReadyException;
import org.kalends.testing.LogRecorder;
import org.kalends.testing.TestExchange;
import org.slf4j.MDC;

/** What is told of a request, whatever becomes of it. */
class ObservationTest {
    private final ChangingConfig config = new ChangingConfig();
    private final Listeners listeners = new Listeners();
    private final Observation observation = new Observation(
            new RequestRules(config),
            userAgent -> userAgent.isPresent() ? ClientKind.DAVX5 : ClientKind.UNKNOWN,
            listeners);
    private final List<AnsweredExchange> told = new ArrayList<>();
    private final TestExchange exchange = new TestExchange("REPORT", "/office", "/office/dav/caldav/")
            .with("User-Agent", "DAVx5/4.4")
            .with("X-Forwarded-For", "198.51.100.7")
            .body("<report/>");

    private AnsweredExchange answered(Call.Answering answering) throws IOException {
        listeners.all = List.of(told::add);
        observation.of(exchange, answering);
        return told.get(0);
    }

    @Test
    void whatWasAskedAndAnsweredShouldBeTold() throws IOException {
        QName query = new QName("urn:ietf:params:xml:ns:caldav", "calendar-query");

        AnsweredExchange answered = answered(call -> {
            call.exchange().body().readAllBytes();
            call.notes().asks(query);
            call.exchange().status(207);
            call.exchange().answer().write("multistatus".getBytes(StandardCharsets.UTF_8));
            call.exchange().answer().write('!');
        });

        assertThat(answered.method()).isEqualTo("REPORT");
        assertThat(answered.report()).contains(query);
        assertThat(answered.path()).isEqualTo("/office/dav/caldav/");
        assertThat(answered.version()).isEqualTo("HTTP/1.1");
        assertThat(answered.client()).isEqualTo(ClientKind.DAVX5);
        assertThat(answered.header("user-agent")).contains("DAVx5/4.4");
        assertThat(answered.user()).isEmpty();
        assertThat(answered.status()).isEqualTo(207);
        assertThat(answered.complete()).isTrue();
        assertThat(answered.received()).isEqualTo(9);
        assertThat(answered.sent()).isEqualTo(12);
        assertThat(answered.duration()).isPositive();
        assertThat(answered.processorTime()).isPositive();
        assertThat(answered.requestId()).isEqualTo(exchange.told().get("X-Request-Id"));
    }

    @Test
    void theAddressShouldBeTheClientsWhereAProxyIsTrusted() throws IOException {
        assertThat(answered(call -> {}).peer()).isEqualTo("127.0.0.1");

        config.put("org.kalends.dav.trustedProxies", "127.0.0.0/8");
        observation.of(exchange, call -> {});

        assertThat(told.get(1).peer()).isEqualTo("198.51.100.7");
    }

    @Test
    void aClientThatDoesNotWaitShouldShow() throws IOException {
        AnsweredExchange answered = answered(call -> {
            call.exchange().status(207);
            call.notes().abandoned();
        });

        assertThat(answered.status()).isEqualTo(207);
        assertThat(answered.complete()).isFalse();
    }

    @Test
    void whatThrowsShouldBeToldAsWhatTheClientGets() {
        assertThatThrownBy(() -> answered(call -> {
                    throw new IllegalStateException("Broken");
                }))
                .hasMessage("Broken");
        assertThatThrownBy(() -> answered(call -> {
                    throw new NotReadyException("Not yet");
                }))
                .isInstanceOf(NotReadyException.class);
        assertThatThrownBy(() -> answered(call -> {
                    call.exchange().status(200);
                    call.exchange().answer().write(new byte[TestExchange.BUFFER]);
                    throw new IOException("Half way");
                }))
                .hasMessage("Half way");

        assertThat(told).extracting(AnsweredExchange::status).containsExactly(500, 503, 200);
        assertThat(told).extracting(AnsweredExchange::complete).containsExactly(false, true, false);
    }

    @Test
    void eachLineOfTheLogShouldHaveTheIdForAsLongAsTheRequestLasts() throws IOException {
        List<String> logged = new ArrayList<>();

        observation.of(exchange, call -> logged.add(MDC.get("requestId")));

        assertThat(logged).containsExactly(exchange.told().get("X-Request-Id"));
        assertThat(MDC.get("requestId")).isNull();
    }

    @Test
    void aListenerThatThrowsShouldHarmNobodyAndBeLoggedOnce() throws IOException {
        ExchangeListener bad = any -> {
            throw new IllegalStateException("No space left");
        };
        listeners.all = List.of(bad, told::add);

        try (LogRecorder log = new LogRecorder(Listeners.class.getName())) {
            observation.of(exchange, call -> call.exchange().status(204));
            observation.of(exchange, call -> call.exchange().status(204));

            assertThat(log.errors()).hasSize(1);
        }
        assertThat(told).hasSize(2);
        assertThat(exchange.status()).isEqualTo(204);
    }

    @Test
    void withoutListenersTheExchangeShouldBeTheContainersOwn() throws IOException {
        observation.of(exchange, call -> assertThat(call.exchange()).isSameAs(exchange));

        assertThat(exchange.told()).containsKey("X-Request-Id");
    }
}
