/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kalends.icalendar.zone.ZoneCatalogue;

/**
 * The zones that are distributed.
 *
 * @param catalogue their names
 * @param release of the database
 * @param modified when this machine got it
 */
record ZoneData(ZoneCatalogue catalogue, String release, Instant modified) {
    /** Counted up when the same release is written otherwise than before. */
    private static final String FORM = "1";

    /** Those of the Java machine. */
    static ZoneData ofMachine(Clock clock) {
        return new ZoneData(new ZoneCatalogue(), ZoneCatalogue.release(), modified(clock));
    }

    private static Instant modified(Clock clock) {
        Path data = Path.of(System.getProperty("java.home"), "lib", "tzdb.dat");
        try {
            return Files.getLastModifiedTime(data).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS); // a machine that keeps it elsewhere
        }
    }

    /** What has come with this release, for who asks later what has changed since (RFC 7808 section 4.2.4). */
    String synctoken() {
        return release + "-" + FORM;
    }

    /** The entity tag of all that is told of this release, with its quotes. */
    String tag() {
        return '"' + synctoken() + '"';
    }
}
