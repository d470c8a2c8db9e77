/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.kalends.http.api.Publication;

/** What tests of the front have in common. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    static final Duration DAY = Duration.ofDays(1);

    private Samples() {}

    /** Under a prefix, and at two well-known addresses; former prefixes are kept for a day. */
    static Publication at(String prefix) {
        return new Publication(prefix, true, Set.of("caldav", "carddav"), "", "", DAY);
    }
}
