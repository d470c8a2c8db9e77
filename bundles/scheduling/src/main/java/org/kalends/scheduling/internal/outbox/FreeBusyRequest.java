/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.Moments;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/**
 * A question for the free time of others (RFC 5546 section 3.3.2).
 *
 * @param freeBusy the {@code VFREEBUSY}
 * @param organizer who asks, as the client says
 * @param attendees whose time is asked for
 * @param question in which range, and which object is left out
 */
record FreeBusyRequest(Component freeBusy, Property organizer, List<Property> attendees, BusyTimes.Question question) {
    /** Most people who are asked at once. */
    private static final int MOST_ATTENDEES = 500;

    /**
     * Reads it out of a calendar.
     *
     * @throws DavException when it is none, by the precondition that says why
     */
    static FreeBusyRequest of(CalendarObject object) throws DavException {
        String method =
                object.calendar().property("METHOD").map(Property::value).orElse("");
        Optional<Component> freeBusy =
                object.calendar().components("VFREEBUSY").stream().findFirst();
        if (!method.strip().toUpperCase(Locale.ROOT).equals("REQUEST") || freeBusy.isEmpty()) {
            throw invalid("Of free time, only a REQUEST for a VFREEBUSY is answered here.");
        }
        return of(freeBusy.get());
    }

    private static FreeBusyRequest of(Component freeBusy) throws DavException {
        Property organizer =
                freeBusy.property(Attendance.ORGANIZER).orElseThrow(() -> invalid("Who asks is told by ORGANIZER."));
        List<Property> attendees = freeBusy.properties(Attendance.ATTENDEE);
        checkNumber(attendees.size());
        long start = moment(freeBusy, "DTSTART");
        long end = moment(freeBusy, "DTEND");
        if (end <= start) {
            throw invalid("DTEND is after DTSTART.");
        }
        String masked = freeBusy.property("X-CALENDARSERVER-MASK-UID")
                .map(Property::value)
                .map(String::strip)
                .orElse("");
        return new FreeBusyRequest(freeBusy, organizer, attendees, new BusyTimes.Question(start, end, masked));
    }

    /**
     * Sees that it is a number of people that can be asked at once, groups counted by their members.
     *
     * @throws DavException when it is none
     */
    static void checkNumber(int attendees) throws DavException {
        if (attendees < 1 || attendees > MOST_ATTENDEES) {
            throw invalid("It takes from 1 to " + MOST_ATTENDEES + " ATTENDEEs, members of groups among them.");
        }
    }

    private static long moment(Component freeBusy, String name) throws DavException {
        return freeBusy.property(name)
                .flatMap(Moments::of)
                .map(Instant::getEpochSecond)
                .orElseThrow(() -> invalid(name + " is a date with time in UTC."));
    }

    private static DavException invalid(String sentence) {
        return DavException.of(SchedulePreconditions.VALID_SCHEDULING_MESSAGE, sentence);
    }
}
