/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.kalends.health.api.HealthStatus;

class ClockCheckTest {
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    private final ClockCheck check = new ClockCheck(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private HealthStatus after(long seconds) {
        now = now.plusSeconds(seconds);
        return check.check().status();
    }

    @Test
    void forwardsIsGoodHoweverFar() {
        assertThat(after(0)).isEqualTo(HealthStatus.OK);
        assertThat(after(86_400)).isEqualTo(HealthStatus.OK);
    }

    @Test
    void whatIsPutBackShouldBeToldUntilItHasCaughtUp() {
        assertThat(after(0)).isEqualTo(HealthStatus.OK);
        assertThat(after(-60)).isEqualTo(HealthStatus.WARN);
        assertThat(check.check().message()).contains("60 s behind");
        assertThat(after(30)).isEqualTo(HealthStatus.WARN);
        assertThat(after(30)).isEqualTo(HealthStatus.OK);
    }

    @Test
    void aSmallCorrectionShouldBeNone() {
        assertThat(after(0)).isEqualTo(HealthStatus.OK);
        assertThat(after(-1)).isEqualTo(HealthStatus.OK);
    }

    @Test
    void aClockThatIsNotSetShouldBeTold() {
        now = Instant.EPOCH;
        assertThat(check.check().message()).contains("not set", "1970");
    }
}
