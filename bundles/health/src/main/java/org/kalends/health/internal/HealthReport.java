/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.util.Comparator;
import java.util.List;
import org.kalends.health.api.HealthStatus;

/**
 * How all is that was asked about.
 *
 * @param status the worst of what counts for something
 * @param checks what was found
 */
record HealthReport(HealthStatus status, List<CheckResult> checks) {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    static HealthReport of(List<CheckResult> checks) {
        HealthStatus worst = checks.stream()
                .filter(check -> !check.tags().isEmpty())
                .map(check -> check.health().status())
                .max(Comparator.naturalOrder())
                .orElse(HealthStatus.OK);
        return new HealthReport(worst, checks);
    }

    /** What everybody may know. */
    HealthReport withoutReasons() {
        return new HealthReport(status, List.of());
    }

    /** What a probe looks at. */
    int httpStatus() {
        return status == HealthStatus.CRITICAL ? UNAVAILABLE : OK;
    }
}
