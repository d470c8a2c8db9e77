/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigServletTest {
    private static final String BASE = "/context/configuration";
    private static final String ADMIN = AdministratorTest.basic("admin:secret");

    private final ConfigServlet servlet = new ConfigServlet(
            "/configuration",
            AdministratorTest.administrator("admin", "{noop}secret"),
            new Installation().server("com.example.a", "ä").reader());

    @Test
    void getShouldTellTheValue() throws IOException {
        Exchange answer = send("GET", BASE + "/property/com.example.a", ADMIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"com.example.a\":\"ä\"}");
        assertThat(answer.length()).isEqualTo(22);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void headShouldTellTheLengthOnly() throws IOException {
        Exchange answer = send("HEAD", BASE + "/property/com.example.a", ADMIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.length()).isEqualTo(22);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer x"})
    void whoDoesNotSignInShouldBeAskedTo(String authorization) throws IOException {
        Exchange answer = send("GET", BASE + "/property/com.example.a", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "TRACE", "get"})
    void otherMethodsShouldBeRefused(String method) throws IOException {
        Exchange answer = send(method, BASE + "/property/com.example.a", ADMIN);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD");
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
        assertThat(send("GET", BASE + "/property/com.example.a", authorization).headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }

    private Exchange send(String method, String uri, String authorization) throws IOException {
        return Exchange.of(servlet, method, uri, authorization);
    }
}
