/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Objects;

/**
 * Where a series begins, and by which clock it goes on.
 *
 * @param local its DTSTART on the wall
 * @param allDay whether it consists of DATE values
 * @param clock the clock on that wall
 */
public record Beginning(LocalDateTime local, boolean allDay, ZoneRules clock) {
    public Beginning {
        Objects.requireNonNull(local, "local");
        Objects.requireNonNull(clock, "clock");
    }
}
