/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.testing.TestExchange;

class ConfigPageTest {
    private static final String BASE = "/context/configuration";
    private static final String ADMIN = AdministratorTest.basic("admin:secret");

    private final ConfigPage page = new ConfigPage(
            "/configuration",
            AdministratorTest.administrator("admin", "{noop}secret"),
            new Installation().server("com.example.a", "ä").reader());

    @Test
    void getShouldTellTheValue() throws IOException {
        TestExchange answer = send("GET", BASE + "/property/com.example.a", ADMIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"com.example.a\":\"ä\"}");
        assertThat(answer.told()).containsEntry("Content-Length", "22");
        assertThat(answer.told()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void headShouldTellTheLengthOnly() throws IOException {
        TestExchange answer = send("HEAD", BASE + "/property/com.example.a", ADMIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.told()).containsEntry("Content-Length", "22");
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer x"})
    void whoDoesNotSignInShouldBeAskedTo(String authorization) throws IOException {
        TestExchange answer = send("GET", BASE + "/property/com.example.a", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.told().get("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "TRACE", "get"})
    void otherMethodsShouldBeRefused(String method) throws IOException {
        TestExchange answer = send(method, BASE + "/property/com.example.a", ADMIN);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.told()).containsEntry("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {BASE, BASE + "/", BASE + "/property/com.example.b", "/context/conf;x/property/com.example.a"})
    void otherAddressesShouldNotBeFound(String uri) throws IOException {
        assertThat(send("GET", uri, ADMIN).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YWRtaW46c2VjcmV0"})
    void noAnswerShouldBeKeptOrGuessedAt(String authorization) throws IOException {
        assertThat(send("GET", BASE + "/property/com.example.a", authorization).told())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }

    private TestExchange send(String method, String uri, String authorization) throws IOException {
        TestExchange exchange = new TestExchange(method, "/context", uri);
        if (!authorization.isEmpty()) {
            exchange.with("authorization", authorization);
        }
        page.answer(exchange);
        return exchange;
    }
}
