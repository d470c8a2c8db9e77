/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Changes of a collection, oldest first, at most one for a name. Used by one thread and closed by whoever asked for it.
 */
@ConsumerType
public interface Changes extends AutoCloseable {
    /** The next change, or empty after the last. */
    Optional<Change> next();

    /**
     * The sequence these changes lead to, from which a later call goes on. Known once {@link #next()} has returned
     * empty.
     */
    long sequence();

    /** Whether more changes follow beyond the limit. Known once {@link #next()} has returned empty. */
    boolean truncated();

    @Override
    void close();
}
