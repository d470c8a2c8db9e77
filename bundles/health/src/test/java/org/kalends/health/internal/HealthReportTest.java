/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthStatus;

class HealthReportTest {
    private static CheckResult result(Health health, String... tags) {
        return new CheckResult("any", Set.of(tags), health);
    }

    @Test
    void theWorstShouldCount() {
        HealthReport report = HealthReport.of(List.of(
                result(Health.ok(""), "ready"),
                result(Health.critical(""), "ready"),
                result(Health.warn(""), "ready")));

        assertThat(report.status()).isEqualTo(HealthStatus.CRITICAL);
        assertThat(report.httpStatus()).isEqualTo(503);
    }

    @Test
    void aWarningShouldKeepNobodyAway() {
        HealthReport report = HealthReport.of(List.of(result(Health.warn("Little room"), "ready")));

        assertThat(report.status()).isEqualTo(HealthStatus.WARN);
        assertThat(report.httpStatus()).isEqualTo(200);
    }

    @Test
    void whatHasNoTagShouldCountForNothing() {
        HealthReport report = HealthReport.of(List.of(result(Health.critical("Away")), result(Health.ok(""), "live")));

        assertThat(report.status()).isEqualTo(HealthStatus.OK);
        assertThat(report.checks()).hasSize(2);
    }

    @Test
    void whereNothingIsLookedAtNothingShouldBeWrong() {
        assertThat(HealthReport.of(List.of()).status()).isEqualTo(HealthStatus.OK);
    }
}
