/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.embedded.net.Insiders;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.testing.RankedReference;
import org.kalends.testing.TestExchange;

class HealthPageTest {
    private static final String OUTSIDER = "192.0.2.1";

    private final Checks checks = new Checks();
    private final HealthPage page = new HealthPage(checks, "/health", Insiders.parse("127.0.0.1"));

    @BeforeEach
    void twoChecks() {
        add(1, "storage", Health.critical("Cannot open \"k.db\"\nat all"), HealthCheck.READY);
        add(2, "threads", Health.ok("Go on"), HealthCheck.LIVE);
        add(3, "storage second", Health.critical("Away"));
    }

    @AfterEach
    void end() {
        checks.end();
    }

    private void add(long id, String name, Health health, String... tags) {
        checks.add(() -> health, new RankedReference<>(id, 0, Map.of(HealthCheck.NAME, name, HealthCheck.TAGS, tags)));
    }

    private TestExchange asked(TestExchange exchange) throws IOException {
        page.answer(exchange);
        return exchange;
    }

    private TestExchange get(String path) {
        return new TestExchange("GET", "/office", "/office/health" + path);
    }

    @Test
    void whatIsNotWellShouldBe503WithItsReason() throws IOException {
        TestExchange ready = asked(get("/ready"));

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.told())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Cache-Control", "no-store")
                .containsKey("Retry-After");
        assertThat(ready.text())
                .isEqualTo("{\"status\":\"CRITICAL\",\"checks\":[{\"name\":\"storage\",\"status\":\"CRITICAL\","
                        + "\"message\":\"Cannot open \\\"k.db\\\"\\nat all\"}]}");
    }

    @Test
    void whatIsWellShouldBe200() throws IOException {
        TestExchange live = asked(get("/live"));

        assertThat(live.status()).isEqualTo(200);
        assertThat(live.told()).doesNotContainKey("Retry-After");
        assertThat(live.text()).startsWith("{\"status\":\"OK\"").contains("threads");
    }

    @Test
    void allShouldBeToldAtTheTop() throws IOException {
        assertThat(asked(get("")).text()).contains("storage", "threads", "storage second");
        assertThat(asked(get("/")).status()).isEqualTo(503);
    }

    @Test
    void outsidersShouldBeToldWhetherAllIsWellAndNothingElse() throws IOException {
        TestExchange fromAfar = asked(get("/ready").from(OUTSIDER));
        TestExchange throughAProxy = asked(get("/ready").with("X-Forwarded-For", OUTSIDER));

        assertThat(fromAfar.status()).isEqualTo(503);
        assertThat(fromAfar.text()).isEqualTo("{\"status\":\"CRITICAL\"}");
        assertThat(throughAProxy.text()).isEqualTo("{\"status\":\"CRITICAL\"}");
    }

    @Test
    void whoAsksForTextShouldGetALineForEach() throws IOException {
        TestExchange text = asked(get("/ready").with("Accept", "text/plain"));

        assertThat(text.told()).containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(text.text().lines()).containsExactly("CRITICAL", "CRITICAL storage: Cannot open \"k.db\" at all");
    }

    @Test
    void whatIsNotThereShouldNotBeFound() throws IOException {
        assertThat(asked(get("/readyness")).status()).isEqualTo(404);
        assertThat(asked(new TestExchange("POST", "/office", "/office/health/ready"))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void headShouldBeToldTheSameWithoutABody() throws IOException {
        TestExchange head = asked(new TestExchange("HEAD", "", "/health/ready"));

        assertThat(head.status()).isEqualTo(503);
        assertThat(head.text()).isEmpty();
        assertThat(head.told().get("Content-Length")).isNotEqualTo("0");
    }
}
