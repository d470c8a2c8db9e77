/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps locks where all nodes see them. A lock whose time is over counts nowhere. Paths relate by their segments:
 * {@code a/b} is below {@code a}, {@code ab} is not; the empty path has no segments, and everything is below it.
 */
@ConsumerType
public interface LockStore {
    /** The locks of a store that takes none. */
    LockStore NONE = new NoLocks();

    /**
     * The locks that concern a path: those on it, those on a path above it, deep or not, and those below it.
     *
     * @param now the time that decides which are over
     * @return by path, then by token
     */
    List<Lock> around(int contextId, String path, Instant now);

    /**
     * Takes a lock, in one transaction with the question whether it may be taken. An exclusive lock on a path suffers no
     * other lock that covers the path, nor, if it is deep, one below it; a shared lock suffers other shared ones.
     *
     * @param lock the lock, with a token no other lock has; its times are kept to the millisecond
     * @param now the time that decides which locks are over
     * @throws LockedException when another lock stands in the way
     */
    void acquire(int contextId, Lock lock, Instant now);

    /**
     * Lets a lock live longer.
     *
     * @param timeout for how long from now
     * @return the lock as it now is; empty when there is none of this token
     */
    Optional<Lock> refresh(int contextId, String token, Duration timeout, Instant now);

    /** Gives a lock back; nothing happens when there is none of this token. */
    void release(int contextId, String token);

    /** Removes the locks on a path and below it, as what they were on is gone (RFC 4918 section 9.6.1). */
    void releaseAll(int contextId, String path);
}
