/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeastRateTest {
    private final LeastRate rate = new LeastRate(Duration.ofSeconds(60), 200);

    private boolean isMissed(long seconds, long octets) {
        return rate.isMissed(Duration.ofSeconds(seconds).toNanos(), octets);
    }

    @Test
    void everybodyShouldBeWaitedForAMinute() {
        assertThat(isMissed(60, 0)).isFalse();
        assertThat(isMissed(61, 0)).isTrue();
    }

    @Test
    void whoeverSendsOrTakesMoreShouldBeWaitedForLonger() {
        assertThat(isMissed(61, 200)).isFalse();
        assertThat(isMissed(62, 200)).isTrue();
        assertThat(isMissed(3600, 1_000_000)).isFalse();
    }

    @Test
    void anOctetNowAndThenShouldNotSuffice() {
        assertThat(isMissed(120, 120)).isTrue();
    }
}
