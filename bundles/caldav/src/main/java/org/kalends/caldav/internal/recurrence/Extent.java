/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.Optional;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Span;

/**
 * What a range must meet to find something, in the terms of {@link TimeRange#meets}.
 *
 * @param from seconds since the epoch, inclusive
 * @param to seconds since the epoch, exclusive, not before {@code from}
 */
public record Extent(long from, long to) {
    /** Whether a range finds it. */
    public boolean meets(TimeRange range) {
        return range.meets(from, to);
    }

    /**
     * The smallest extent that contains both. What has no length and comes last is a second of it, as a range that begins there
     * finds it.
     */
    public Extent and(Extent other) {
        return equals(other) ? this : new Extent(Math.min(from, other.from), Math.max(endInside(), other.endInside()));
    }

    private long endInside() {
        return from == to ? to + 1 : to;
    }

    /**
     * The extent of a VTODO without DTSTART and DUE (RFC 4791 section 9.9, rows five to eight). Where the table includes an end
     * ({@code <=}), the extent is a second longer.
     *
     * @return empty when the task has no date at all, so that every range finds it
     * @throws MalformedCalendarException when a date or time is malformed
     */
    public static Optional<Extent> ofUndatedTask(Component task, TimeZones zones) throws MalformedCalendarException {
        Optional<Long> completed = moment(task, "COMPLETED", zones);
        Optional<Long> created = moment(task, "CREATED", zones);
        if (completed.isPresent()) {
            long other = created.orElse(completed.get());
            long first = Math.min(completed.get(), other);
            long last = Math.max(completed.get(), other);
            return Optional.of(new Extent(first - 1, last + 1));
        }
        return created.map(from -> new Extent(from, Span.UNBOUNDED_END));
    }

    private static Optional<Long> moment(Component task, String name, TimeZones zones)
            throws MalformedCalendarException {
        Optional<Property> property = task.property(name);
        return property.isEmpty() ? Optional.empty() : Optional.of(zones.epoch(CalendarTime.of(property.get())));
    }
}
