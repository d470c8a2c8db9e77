/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.Optional;
import java.util.function.Function;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Span;

/** Reads the attributes {@code start} and {@code end} of an element (RFC 4791 section 9.9). */
public final class TimeRangeElement {
    private TimeRangeElement() {}

    /**
     * The range of an element.
     *
     * @param malformed makes the refusal of one without limit, with a limit that is no UTC time, or that ends before it
     *     starts
     */
    public static TimeRange parse(XmlElement element, Function<String, DavException> malformed) throws DavException {
        Optional<String> start = element.attribute("start");
        Optional<String> end = element.attribute("end");
        if (start.isEmpty() && end.isEmpty()) {
            throw malformed.apply("A time range has a start or an end.");
        }
        long from = start.isPresent() ? moment(start.get(), malformed) : Span.UNBOUNDED_START;
        long to = end.isPresent() ? moment(end.get(), malformed) : Span.UNBOUNDED_END;
        if (to <= from) {
            throw malformed.apply("A time range ends after its start.");
        }
        return new TimeRange(from, to);
    }

    private static long moment(String text, Function<String, DavException> malformed) throws DavException {
        try {
            CalendarTime time = CalendarTime.parse(text, "");
            if (time.form() == CalendarTime.Form.UTC) {
                return TimeZones.epoch(time.local(), TimeZones.UTC);
            }
        } catch (MalformedCalendarException e) {
            throw malformed.apply(e.getMessage());
        }
        throw malformed.apply("The limits of a time range are UTC times.");
    }
}
