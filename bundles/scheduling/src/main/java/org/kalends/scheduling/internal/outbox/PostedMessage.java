/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/**
 * A message that a client has sent by itself (RFC 5546): one of those that no change of a stored object stands for.
 *
 * @param method which it is
 * @param object what it is about
 * @param sender who sends it: the owner of the outbox
 * @param recipients for whom it is, as addresses
 */
record PostedMessage(Method method, SchedulingObject object, Party sender, List<String> recipients) {
    private static final int MOST_RECIPIENTS = 500;
    private static final Map<String, Method> METHODS =
            Map.of("COUNTER", Method.COUNTER, "DECLINECOUNTER", Method.DECLINECOUNTER, "REFRESH", Method.REFRESH);

    /**
     * Reads it.
     *
     * @param owner whose outbox it was sent to
     * @throws DavException when it is none that can be sent by this user, by the precondition that says why
     */
    static PostedMessage of(CalendarObject calendar, Party owner, Parties parties) throws DavException {
        Method method = calendar.calendar()
                .property("METHOD")
                .map(property -> METHODS.get(property.value().strip().toUpperCase(Locale.ROOT)))
                .orElseThrow(
                        () -> invalid("What the stored object says is sent by itself; by POST it takes a question for"
                                + " free time, or a COUNTER, DECLINECOUNTER or REFRESH."));
        SchedulingObject object = SchedulingObject.of(calendar);
        String organizer = object.organizer()
                .map(Property::value)
                .filter(any -> !object.uid().isEmpty())
                .orElseThrow(() -> invalid("What it is about is told by UID and ORGANIZER."));
        if (method == Method.DECLINECOUNTER) {
            check(parties.of(organizer).equals(owner));
            return new PostedMessage(method, object, owner, attendees(object));
        }
        check(attendees(object).stream().map(parties::of).anyMatch(owner::equals));
        return new PostedMessage(method, object, owner, List.of(organizer));
    }

    private static List<String> attendees(SchedulingObject object) throws DavException {
        List<String> attendees = object.properties(Attendance.ATTENDEE)
                .map(Property::value)
                .distinct()
                .toList();
        if (attendees.isEmpty() || attendees.size() > MOST_RECIPIENTS) {
            throw invalid("It takes from 1 to " + MOST_RECIPIENTS + " ATTENDEEs.");
        }
        return attendees;
    }

    private static void check(boolean sentByOwner) throws DavException {
        if (!sentByOwner) {
            throw DavException.of(
                    SchedulePreconditions.ORGANIZER_ALLOWED,
                    "The owner of the outbox proposes and asks as an attendee, and answers proposals as the organizer.");
        }
    }

    private static DavException invalid(String sentence) {
        return DavException.of(SchedulePreconditions.VALID_SCHEDULING_MESSAGE, sentence);
    }
}
