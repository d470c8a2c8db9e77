/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.time.Instant;
import java.util.Optional;
import org.kalends.icalendar.text.Property;

/** Moments as properties say them. */
public final class Moments {
    private Moments() {}

    /** The moment of a date with time; empty when it is none, or floats. */
    public static Optional<Instant> of(Property property) {
        return Point.of(property).flatMap(Point::instant);
    }

    /** A property with a moment, to the second. */
    public static Property in(String name, Instant moment) {
        return Point.utc(moment).as(name);
    }
}
