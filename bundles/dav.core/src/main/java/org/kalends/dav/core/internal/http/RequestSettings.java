/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.time.Duration;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;
import org.kalends.dav.api.text.OctetCount;

/**
 * What users and their requests may take of a node, and whom it believes; properties of the scope server.
 *
 * @param processorTime most processor time for one request that searches
 * @param atOnce most requests of one user that are under way
 * @param allAtOnce how many requests of all users may be under way before each user has but a few more
 * @param memory most octets of the heap for what all requests bring with them, together
 * @param proxies who is believed when it says from where a request comes
 */
record RequestSettings(Duration processorTime, int atOnce, int allAtOnce, long memory, TrustedProxies proxies) {
    private static final String PROCESSOR_TIME = "org.kalends.dav.request.processorTime";
    private static final String AT_ONCE = "org.kalends.dav.request.atOnce";
    private static final String ALL_AT_ONCE = "org.kalends.dav.request.allAtOnce";
    private static final String MEMORY = "org.kalends.dav.request.memory";
    private static final Duration DEFAULT_PROCESSOR_TIME = Duration.ofSeconds(10);
    private static final int DEFAULT_AT_ONCE = 50;

    /** Felix HTTP and Pax Web have 200 threads, unless they are told otherwise. */
    private static final int DEFAULT_ALL_AT_ONCE = 150;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 100_000;
    private static final ValueType<Integer> COUNT =
            ValueType.of("a whole number from 1 to " + MOST, RequestSettings::count);
    private static final long LEAST_MEMORY = 1024 * 1024;
    private static final ValueType<Long> OCTETS =
            ValueType.of("a number of octets of at least 1M, such as 200M", RequestSettings::octets);
    private static final ValueType<Duration> TIME = ValueType.of("a duration from 1ms to 1h", RequestSettings::time);

    static RequestSettings of(ConfigView server) {
        return new RequestSettings(
                server.read(PROCESSOR_TIME, TIME, DEFAULT_PROCESSOR_TIME),
                server.read(AT_ONCE, COUNT, DEFAULT_AT_ONCE),
                server.read(ALL_AT_ONCE, COUNT, DEFAULT_ALL_AT_ONCE),
                server.read(MEMORY, OCTETS, Runtime.getRuntime().maxMemory() / 2),
                server.read(TrustedProxies.PROPERTY, TrustedProxies.TYPE, TrustedProxies.NONE));
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }

    private static long octets(String text) {
        return OctetCount.TYPE
                .read(text)
                .value()
                .filter(octets -> octets >= LEAST_MEMORY)
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static Duration time(String text) {
        return ValueType.DURATION
                .read(text)
                .value()
                .filter(time -> time.toMillis() >= 1 && time.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
