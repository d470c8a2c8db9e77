/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.PasswordVerifier.Verified;

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

    /** Who verified what, and when by the clock of this map. */
    record Entry(PasswordVerifier verifier, Verified verified, long since) {}
}
