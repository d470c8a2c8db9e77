/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.time.zone.ZoneRules;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;

/**
 * {@code C:filter} (RFC 4791 section 9.7): which objects a report is about.
 *
 * @param root the comp-filter for {@code VCALENDAR}
 */
public record CalendarFilter(CompFilter root) {
    /**
     * Reads a filter.
     *
     * @throws DavException {@code CALDAV:valid-filter} or {@code CALDAV:supported-collation}
     */
    public static CalendarFilter parse(XmlElement filter) throws DavException {
        return new CalendarFilter(CalendarFilterParser.root(filter));
    }

    /** A condition on the index that every object satisfies that this filter lets through. */
    public IndexCondition prefilter() {
        return IndexPrefilter.of(root);
    }

    /** Whether an item that {@link #prefilter} let through is known to satisfy the filter without a look at it. */
    public boolean decidedByIndex(Item item) {
        return IndexPrefilter.decides(root, item);
    }

    /** Whether {@link #decidedByIndex} can be true of any item. */
    public boolean mayBeDecidedByIndex() {
        return IndexPrefilter.mayDecide(root);
    }

    /**
     * Whether an object satisfies the filter.
     *
     * @param floating the zone of dates and floating times
     * @throws MalformedCalendarException when a date, time, duration or rule of the object is malformed
     */
    public boolean matches(ZonedObject object, ZoneRules floating) throws MalformedCalendarException {
        return new FilterEvaluation(object, floating).matches(root);
    }
}
