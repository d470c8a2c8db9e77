/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.CalendarObject;

/**
 * What may stand in what (RFC 4791 section 7.8, {@code CALDAV:valid-filter}): components where RFC 5545 section 3.6 has
 * them, time ranges where section 9.9 of RFC 4791 says what they mean, or for {@code VCALENDAR}, where clients mean any of its
 * components. Components the standards do not know may stand anywhere.
 */
final class FilterRules {
    private static final Set<String> IN_CALENDAR = Set.of(CalendarObject.VCALENDAR);
    private static final Set<String> IN_TIMEZONE = Set.of(CalendarObject.VTIMEZONE);

    private static final Map<String, Set<String>> PARENTS = Map.of(
            CalendarObject.VCALENDAR,
            Set.of(),
            "VEVENT",
            IN_CALENDAR,
            "VTODO",
            IN_CALENDAR,
            "VJOURNAL",
            IN_CALENDAR,
            "VFREEBUSY",
            IN_CALENDAR,
            CalendarObject.VTIMEZONE,
            IN_CALENDAR,
            "STANDARD",
            IN_TIMEZONE,
            "DAYLIGHT",
            IN_TIMEZONE,
            "VAVAILABILITY",
            IN_CALENDAR,
            "VALARM",
            Set.of("VEVENT", "VTODO"));

    private static final Set<String> TIMED_COMPONENTS =
            Set.of(CalendarObject.VCALENDAR, "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "VALARM");

    private static final Set<String> TIMED_PROPERTIES = Set.of(
            "DTSTART",
            "DTEND",
            "DUE",
            "COMPLETED",
            "CREATED",
            "DTSTAMP",
            "LAST-MODIFIED",
            "RECURRENCE-ID",
            "RDATE",
            "EXDATE",
            "FREEBUSY",
            "TRIGGER",
            "ACKNOWLEDGED");

    private FilterRules() {}

    /**
     * Examines a filter.
     *
     * @throws DavException {@code CALDAV:valid-filter}
     */
    static void check(CompFilter filter) throws DavException {
        if (!(filter.test() instanceof CompFilter.Defined test)) {
            return;
        }
        checkRange(test.range(), filter.name(), TIMED_COMPONENTS.contains(filter.name()));
        for (PropFilter property : test.properties()) {
            if (property.test() instanceof PropFilter.Defined defined) {
                checkRange(defined.range(), property.name(), mayHoldTimes(property.name()));
            }
        }
        for (CompFilter inner : test.components()) {
            Optional<Set<String>> parents = Optional.ofNullable(PARENTS.get(inner.name()));
            if (parents.isPresent() && !parents.get().contains(filter.name())) {
                throw CalendarFilterParser.invalid("A " + filter.name() + " has no " + inner.name() + " inside.");
            }
            check(inner);
        }
    }

    private static boolean mayHoldTimes(String property) {
        return TIMED_PROPERTIES.contains(property) || property.startsWith("X-");
    }

    private static void checkRange(Optional<TimeRange> range, String name, boolean timed) throws DavException {
        if (range.isPresent() && !timed) {
            throw CalendarFilterParser.invalid("A " + name + " has no time that a time-range could be compared with.");
        }
    }
}
