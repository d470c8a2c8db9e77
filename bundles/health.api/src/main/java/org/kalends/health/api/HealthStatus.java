/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.api;

/** How well something is, the best first. */
public enum HealthStatus {
    /** All is well. */
    OK,
    /** Requests are answered, and somebody should have a look. */
    WARN,
    /** Requests are not answered. */
    CRITICAL
}
