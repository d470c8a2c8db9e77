/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.testing.RankedReference;
import org.kalends.testing.TypedCommand;

class HealthCommandTest {
    private final Checks checks = new Checks();
    private final TypedCommand command = new TypedCommand(new HealthCommand(checks));

    @BeforeEach
    void threeChecks() {
        add(1, "storage", Health.critical("Cannot open \"k.db\"\nat all"), HealthCheck.READY);
        add(2, "threads", Health.ok("Go on"), HealthCheck.READY, HealthCheck.LIVE);
        add(3, "storage second", Health.warn("Away"));
    }

    @AfterEach
    void end() {
        checks.end();
    }

    private void add(long id, String name, Health health, String... tags) {
        checks.add(() -> health, new RankedReference<>(id, 0, Map.of(HealthCheck.NAME, name, HealthCheck.TAGS, tags)));
    }

    @Test
    void theWholeShouldBeToldAndThenEachCheckWithItsReason() {
        assertThat(command.run().lines())
                .containsExactly(
                        "CRITICAL",
                        "CHECK           STATUS    COUNTS FOR   FOUND",
                        "storage         CRITICAL  ready        Cannot open \"k.db\" at all",
                        "storage second  WARN      -            Away",
                        "threads         OK        live, ready  Go on");
    }

    @Test
    void aProbeShouldBeToldOfWhatCountsForIt() {
        assertThat(command.run("live").lines())
                .hasSize(3)
                .startsWith("OK")
                .last()
                .asString()
                .startsWith("threads");
        assertThat(command.run("ready").lines()).startsWith("CRITICAL").hasSize(4);
    }

    @Test
    void whatIsNoProbeShouldBeRefused() {
        assertThat(command.refusal("well")).contains("<probe> is live or ready, not \"well\".");
        assertThat(command.completions("")).containsExactlyInAnyOrder("live", "ready");
    }
}
