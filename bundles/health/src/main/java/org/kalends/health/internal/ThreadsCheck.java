/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.osgi.service.component.annotations.Component;

/** Whether threads wait for each other, which goes on until the process ends. */
@Component(property = {HealthCheck.NAME + "=threads", HealthCheck.TAGS + "=" + HealthCheck.LIVE})
public final class ThreadsCheck implements HealthCheck {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public Health check() {
        long[] locked = threads.findDeadlockedThreads();
        if (locked == null) {
            return Health.ok("No threads wait for each other");
        }
        String names = Arrays.stream(threads.getThreadInfo(locked))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .collect(Collectors.joining(", "));
        return Health.critical("Threads wait for each other and will not go on: " + names);
    }
}
