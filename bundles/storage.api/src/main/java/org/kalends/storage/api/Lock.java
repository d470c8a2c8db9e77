/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A write lock (RFC 4918 section 6).
 *
 * @param token its lock token, a URI nobody can guess
 * @param path what is locked: segments joined by {@code /}, a path of the layer above and opaque but for its segments
 * @param deep whether everything below the path is locked, too
 * @param exclusive whether there may be no other lock
 * @param holder user id of whoever took it
 * @param owner what the client says about itself, an XML element; possibly empty
 * @param timeout for how long it was asked
 * @param expires when it is gone unless refreshed
 */
public record Lock(
        String token,
        String path,
        boolean deep,
        boolean exclusive,
        int holder,
        String owner,
        Duration timeout,
        Instant expires) {
    public Lock {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(expires, "expires");
    }
}
