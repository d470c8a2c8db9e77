/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import java.time.Duration;
import org.kalends.config.Config;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.identity.UserId;

/**
 * Whether somebody may publish when he or she is busy, and how far ahead.
 *
 * @param allowed {@value #PROPERTY}
 * @param reach {@value #REACH}
 */
record Publishing(boolean allowed, Duration reach) {
    /** Whether there are published addresses; read through the cascade for whose time it is. */
    static final String PROPERTY = "org.kalends.scheduling.publishedFreeBusy";

    static final String REACH = PROPERTY + ".reach";

    private static final Duration DEFAULT = Duration.ofDays(60);
    private static final Duration MOST = Duration.ofDays(400);

    static Publishing of(UserId owner, Config config) {
        ConfigView view = config.forUser(owner.contextId(), owner.id());
        Duration reach = view.read(REACH, ValueType.DURATION, DEFAULT);
        boolean bounded = reach.compareTo(MOST) <= 0 && reach.compareTo(Duration.ofDays(1)) >= 0;
        return new Publishing(view.isTrue(PROPERTY, false), bounded ? reach : DEFAULT);
    }
}
