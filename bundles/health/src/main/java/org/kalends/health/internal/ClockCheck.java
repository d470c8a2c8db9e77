/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Whether the clock goes forward. Where it was put back, what was changed since seems older than what it replaces; nothing here
 * depends on that, but clients compare dates. It is well again once it has caught up.
 */
@Component(property = {HealthCheck.NAME + "=clock", HealthCheck.TAGS + "=" + HealthCheck.READY})
public final class ClockCheck implements HealthCheck {
    /** Less is how clocks are corrected all the time. */
    private static final Duration TOLERATED = Duration.ofSeconds(1);
    /** No machine that runs this can be older. */
    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");

    private final Clock clock;
    private Instant latest = EARLIEST;

    @Activate
    public ClockCheck() {
        this(Clock.systemUTC());
    }

    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Health check() {
        Instant now = clock.instant();
        if (now.isBefore(EARLIEST)) {
            return Health.warn("The clock is not set: it says " + now);
        }
        Duration behind = Duration.between(now, latest);
        if (behind.compareTo(TOLERATED) > 0) {
            return Health.warn(
                    "The clock was put back: it is " + behind.toSeconds() + " s behind what it has said before");
        }
        latest = now.isAfter(latest) ? now : latest;
        return Health.ok("The clock goes forward");
    }
}
