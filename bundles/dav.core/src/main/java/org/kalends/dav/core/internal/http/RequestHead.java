/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Objects;
import java.util.Optional;
import org.kalends.dav.api.exchange.Preferences;

/**
 * A request without its body.
 *
 * @param id names the request in the log and in its answer
 * @param method the method
 * @param path the raw path of the request line, still encoded, with the prefix
 * @param query what stands behind the question mark, still encoded
 * @param headers the header fields
 * @param peer the address of whoever has the connection to us
 */
public record RequestHead(String id, String method, String path, Optional<String> query, Headers headers, String peer) {
    public RequestHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(peer, "peer");
    }

    /** What the client prefers. */
    Preferences preferences() {
        return Preferences.of(headers.all("Prefer"), headers.all("Brief"), headers.all("CalDAV-Timezones"));
    }
}
