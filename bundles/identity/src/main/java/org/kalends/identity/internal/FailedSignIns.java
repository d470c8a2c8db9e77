/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sign-ins that failed since the start, for administrators: who was tried, from where and how often. Passwords do not come here.
 * Of a bounded number of pairs the one that failed longest ago gives way.
 */
final class FailedSignIns {
    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    private final Map<Pair, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Pair(String login, String peer) {}

    /**
     * What failed.
     *
     * @param login what was sent as the login, cut where it is too long for one; empty for what cannot be read
     * @param peer where it came from
     * @param count how often
     * @param latest when it last did
     */
    public record Failures(String login, String peer, long count, Instant latest) {}

    synchronized void note(String login, String peer, Instant now) {
        String shown = login.length() > LONGEST ? login.substring(0, LONGEST) : login;
        failures.merge(
                new Pair(shown, peer),
                new Failures(shown, peer, 1, now),
                (before, one) -> new Failures(shown, peer, before.count() + 1, now));
    }

    /** The latest first. */
    synchronized List<Failures> all() {
        return failures.values().stream()
                .sorted(Comparator.comparing(Failures::latest).reversed())
                .toList();
    }
}
