/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.felix.internal;

import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;

/**
 * A check as Felix Health Checks ask it: with threads, a time limit and a cache of theirs.
 *
 * @param check the check
 */
record FelixCheck(HealthCheck check) implements org.apache.felix.hc.api.HealthCheck {
    @Override
    public Result execute() {
        try {
            Health health = check.check();
            return new Result(statusOf(health), health.message());
        } catch (Exception e) {
            return new Result(Result.Status.CRITICAL, textOf(e), e);
        }
    }

    private static String textOf(Exception failure) {
        return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }

    private static Result.Status statusOf(Health health) {
        return switch (health.status()) {
            case OK -> Result.Status.OK;
            case WARN -> Result.Status.WARN;
            case CRITICAL -> Result.Status.CRITICAL;
        };
    }
}
