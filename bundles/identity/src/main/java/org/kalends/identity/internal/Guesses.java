/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who guesses passwords, since a while: after some wrong ones for a login from one address each further one has to wait, longer and
 * longer. The same wrong password again is no guess: so does a device whose owner has changed it. Nobody elsewhere waits, whatever
 * is guessed here, and whose credentials are remembered is not looked up at all. Of a bounded number the one that was seen
 * longest ago gives way.
 */
final class Guesses {
    /** So many are free. */
    static final int FREE = 5;

    /** An address with more of them, for whatever login, guesses. */
    static final int FREE_OF_ADDRESS = 20;

    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST = 10_000;
    private static final int MOST_KNOWN = 8;

    /** No longer than any login, so that nobody fills the memory with what is none. */
    private static final int LONGEST_LOGIN = 100;

    private static final int MOST_DOUBLINGS = 10;

    private final Map<Origin, Series> series = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Series> eldest) {
            return size() > MOST;
        }
    };

    /** Where guesses come from; without a login those for all of them. */
    private record Origin(Optional<String> login, String peer) {
        /** Directories compare logins without case. */
        static Origin of(String login, String peer) {
            String cut = login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
            return new Origin(Optional.of(cut.toLowerCase(Locale.ROOT)), peer);
        }

        static Origin of(String peer) {
            return new Origin(Optional.empty(), peer);
        }
    }

    private static final class Series {
        private final Set<ByteBuffer> known = new LinkedHashSet<>();
        private Instant latest = Instant.MIN;
        private int count;

        void add(ByteBuffer credentials, Instant now) {
            if (isOver(now)) {
                known.clear();
                count = 0;
            }
            if (known.add(credentials)) {
                count++;
                latest = now;
            }
            if (known.size() > MOST_KNOWN) {
                known.remove(known.iterator().next());
            }
        }

        boolean isOver(Instant now) {
            return latest.isBefore(now.minus(FORGOTTEN_AFTER));
        }

        Instant next() {
            int doublings = Math.min(count - FREE, MOST_DOUBLINGS);
            return doublings < 0 ? Instant.MIN : latest.plus(min(Duration.ofSeconds(1L << doublings), LONGEST));
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    /** Whether the next password for a login may be looked at. */
    synchronized boolean mayTry(String login, String peer, Instant now) {
        Series before = series.get(Origin.of(login, peer));
        return before == null || !before.next().isAfter(now);
    }

    /** Whether there were many from this address, so that it should not have what others need. */
    synchronized boolean suspects(String peer, Instant now) {
        Series before = series.get(Origin.of(peer));
        return before != null && before.count > FREE_OF_ADDRESS && !before.isOver(now);
    }

    /**
     * Notes what was wrong.
     *
     * @param credentials a key of it
     */
    synchronized void wrong(String login, String peer, ByteBuffer credentials, Instant now) {
        series.computeIfAbsent(Origin.of(login, peer), origin -> new Series()).add(credentials, now);
        series.computeIfAbsent(Origin.of(peer), origin -> new Series()).add(credentials, now);
    }

    /** Forgets what was guessed before: it was the owner. */
    synchronized void right(String login, String peer) {
        series.remove(Origin.of(login, peer));
    }
}
