/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kalends.health.api.Health;

class WatchedCheckTest {
    private final AtomicLong now = new AtomicLong(42);
    private final AtomicInteger asked = new AtomicInteger();
    private final WatchedCheck check =
            new WatchedCheck(() -> Health.ok("Asked " + asked.incrementAndGet()), Runnable::run, now::get);

    @Test
    void whatIsFreshShouldNotBeAskedAnew() {
        assertThat(check.ask().join()).isEqualTo(Health.ok("Asked 1"));

        now.addAndGet(WatchedCheck.FRESH.toNanos() - 1);
        assertThat(check.ask().join()).isEqualTo(Health.ok("Asked 1"));

        now.incrementAndGet();
        assertThat(check.ask().join()).isEqualTo(Health.ok("Asked 2"));
    }
}
