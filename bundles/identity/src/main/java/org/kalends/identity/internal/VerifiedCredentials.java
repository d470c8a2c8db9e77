/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.PasswordVerifier.Verified;
import org.kalends.identity.UserId;

/** Credentials that were verified a short while ago; the least recently used ones give way. */
final class VerifiedCredentials {
    private final long lifetimeNanos;
    private final LongSupplier nanoTime;
    private final Map<ByteBuffer, Entry> entries;

    VerifiedCredentials(Duration lifetime, int capacity, LongSupplier nanoTime) {
        this.lifetimeNanos = lifetime.toNanos();
        this.nanoTime = nanoTime;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Entry> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized void remember(ByteBuffer key, PasswordVerifier verifier, Verified verified) {
        entries.put(key, new Entry(verifier, verified, nanoTime.getAsLong()));
    }

    synchronized Optional<Entry> find(ByteBuffer key) {
        Entry entry = entries.get(key);
        if (entry != null && nanoTime.getAsLong() - entry.since >= lifetimeNanos) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(entry);
    }

    synchronized void forget(ByteBuffer key) {
        entries.remove(key);
    }

    /** All that last still, the most recently used last. */
    synchronized List<Remembered> all() {
        long now = nanoTime.getAsLong();
        return entries.values().stream()
                .filter(entry -> now - entry.since < lifetimeNanos)
                .map(entry -> new Remembered(
                        entry.verified.user(),
                        Duration.ofNanos(now - entry.since),
                        entry.verifier.getClass().getName()))
                .toList();
    }

    /**
     * What administrators may see of verified credentials.
     *
     * @param user whose they are
     * @param age for how long they have been remembered
     * @param verifier the class that verified them
     */
    record Remembered(UserId user, Duration age, String verifier) {}

    /** Who verified what, and when by the clock of this map. */
    record Entry(PasswordVerifier verifier, Verified verified, long since) {}
}
