/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The locks of a store that takes none. */
final class NoLocks implements LockStore {
    @Override
    public List<Lock> around(int contextId, String path, Instant now) {
        return List.of();
    }

    @Override
    public void acquire(int contextId, Lock lock, Instant now) {
        throw new UnitNotSupportedException("This store takes no locks");
    }

    @Override
    public Optional<Lock> refresh(int contextId, String token, Duration timeout, Instant now) {
        return Optional.empty();
    }

    @Override
    public void release(int contextId, String token) {
        // There is nothing to be given back.
    }

    @Override
    public void releaseAll(int contextId, String path) {
        // There is nothing that could go.
    }
}
