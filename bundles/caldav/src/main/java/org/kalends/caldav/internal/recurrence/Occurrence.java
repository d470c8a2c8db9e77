/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.Component;

/**
 * One instance of an object.
 *
 * @param component the component that describes it: the master or an override
 * @param dated the component that gives it its dates: the same one, or the master where an override has none
 * @param recurrenceId which instance it is: the start the series gives it, before any override
 * @param start its start
 * @param begins its start in seconds since the epoch
 * @param ends its end in seconds since the epoch, not before the start
 * @param from start of what a range must meet to find it
 * @param to end of what a range must meet to find it
 */
public record Occurrence(
        Component component,
        Component dated,
        CalendarTime recurrenceId,
        CalendarTime start,
        long begins,
        long ends,
        long from,
        long to) {
    /** Whether a query for this range finds it (RFC 4791 section 9.9). */
    public boolean meets(TimeRange range) {
        return range.meets(from, to);
    }

    /** What a range must meet to find it. */
    Extent extent() {
        return new Extent(from, to);
    }
}
