/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));

    @Test
    void waitsShouldDoubleUpToABound() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 1000).mapToObj(backoff::uncut))
                .extracting(Duration::toSeconds)
                .containsExactly(10L, 20L, 40L, 60L, 60L, 60L);
    }

    @Test
    void aWaitShouldBeCutByUpToAHalf() {
        assertThat(Stream.generate(() -> backoff.after(2)).limit(1000))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20)))
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(13)) < 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(17)) > 0);
    }

    @Test
    void theWidestSettingsShouldNotOverflow() {
        Backoff widest = new Backoff(Duration.ofSeconds(Integer.MAX_VALUE), Duration.ofSeconds(Integer.MAX_VALUE));

        assertThat(widest.after(Integer.MAX_VALUE)).isPositive();
    }
}
