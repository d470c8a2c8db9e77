/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.embedded.net.Insiders;
import org.kalends.testing.TestExchange;

class MetricsPageTest {
    private static final String OUTSIDER = "192.0.2.1";

    private final Meters meters = new Meters();
    private MetricsPage page = page(Insiders.LOOPBACK, "");

    private MetricsPage page(String insiders, String token) {
        return new MetricsPage(meters, "/metrics", new Readers(Insiders.parse(insiders), token));
    }

    @AfterEach
    void end() {
        meters.end();
    }

    private TestExchange asked(TestExchange exchange) throws IOException {
        page.answer(exchange);
        return exchange;
    }

    private static TestExchange get() {
        return new TestExchange("GET", "/office", "/office/metrics");
    }

    @Test
    void thisMachineShouldReadThem() throws IOException {
        TestExchange answer = asked(get());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.told())
                .containsEntry("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .containsEntry("Cache-Control", "no-store");
        assertThat(answer.text()).startsWith("# HELP ").contains("jvm_memory_used_bytes");
    }

    @Test
    void nobodyElseShould() throws IOException {
        assertThat(asked(get().from(OUTSIDER)).status()).isEqualTo(403);
        assertThat(asked(get().with("Forwarded", "for=" + OUTSIDER)).status()).isEqualTo(403);
        assertThat(asked(get().from(OUTSIDER).with("Authorization", "Bearer ")).status())
                .isEqualTo(403);
        assertThat(asked(get().from(OUTSIDER)).text()).isEmpty();
    }

    @Test
    void whoHasTheTokenShouldReadThemFromAnywhere() throws IOException {
        page = page("", "scrape-me");

        assertThat(asked(get().from(OUTSIDER).with("Authorization", "Bearer scrape-me"))
                        .status())
                .isEqualTo(200);
        assertThat(asked(get()).status()).isEqualTo(401);
        assertThat(asked(get()).told()).containsKey("WWW-Authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer scrape-m", "Bearer scrape-me2", "Basic scrape-me", "scrape-me", "Bearer"})
    void anythingElseShouldNotDo(String authorization) throws IOException {
        page = page("", "scrape-me");

        assertThat(asked(get().with("Authorization", authorization)).status()).isEqualTo(401);
    }

    @Test
    void theyShouldOnlyBeReadAndOnlyThere() throws IOException {
        assertThat(asked(new TestExchange("POST", "/office", "/office/metrics")).status())
                .isEqualTo(405);
        assertThat(asked(new TestExchange("GET", "/office", "/office/metrics/requests"))
                        .status())
                .isEqualTo(404);
        TestExchange head = asked(new TestExchange("HEAD", "", "/metrics"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
    }
}
