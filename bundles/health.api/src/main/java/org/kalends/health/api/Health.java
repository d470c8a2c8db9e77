/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.api;

import java.util.Objects;

/**
 * How something is.
 *
 * @param status how well
 * @param message for administrators, in a sentence, without secrets
 */
public record Health(HealthStatus status, String message) {
    public Health {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
    }

    /** It is well. */
    public static Health ok(String message) {
        return new Health(HealthStatus.OK, message);
    }

    /** Requests are answered, and somebody should have a look. */
    public static Health warn(String message) {
        return new Health(HealthStatus.WARN, message);
    }

    /** Requests are not answered. */
    public static Health critical(String message) {
        return new Health(HealthStatus.CRITICAL, message);
    }
}
