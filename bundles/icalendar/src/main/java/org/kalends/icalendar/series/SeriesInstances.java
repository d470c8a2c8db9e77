/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.series;

import java.util.Optional;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.osgi.annotation.versioning.ProviderType;

/** Finds instances of a series (RFC 5545 section 3.8.5); an OSGi service. It keeps nothing. */
@ProviderType
public interface SeriesInstances {
    /**
     * An instance.
     *
     * @param start when the series has it, as a DTSTART in the form of that of the series
     * @param begins the same in seconds since the epoch; dates and times without a zone are taken for UTC
     * @param before how many instances of the series are before it
     */
    record Instance(Property start, long begins, long before) {}

    /**
     * The first instance that begins at a moment or after it. Overridden instances are where the series has them.
     *
     * @param calendar a {@code VCALENDAR} with the zones of the series
     * @param series a component of it without RECURRENCE-ID
     * @param moment seconds since the epoch
     * @return empty when there is none, or it is not to be found at a bearable cost
     */
    Optional<Instance> from(Component calendar, Component series, long moment);
}
