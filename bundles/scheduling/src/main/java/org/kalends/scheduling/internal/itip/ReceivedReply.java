/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;

/**
 * What becomes of an organizer's object by a reply (RFC 6638 section 4.2): the line of whoever has answered says so. Nobody becomes an
 * attendee by answering.
 */
public final class ReceivedReply {
    /** Everything went well (RFC 5546 section 3.6). */
    private static final String SUCCESS = "2.0";

    private final SchedulingObject reply;
    private final Party attendee;
    private final Attendance attendance;

    public ReceivedReply(SchedulingObject reply, Party attendee, Parties parties) {
        this.reply = reply;
        this.attendee = attendee;
        this.attendance = new Attendance(parties);
    }

    /** Whether it is about something that the attendee was asked to. */
    public boolean isExpected(SchedulingObject organizers) {
        return organizers.all().stream().anyMatch(component -> attendance.attends(component, attendee));
    }

    /** The object as it is to be. */
    public SchedulingObject applied(SchedulingObject organizers) {
        Map<RecurrenceId, Component> components = new LinkedHashMap<>(organizers.components());
        reply.components().forEach((id, told) -> {
            Optional<Component> present =
                    Optional.ofNullable(components.get(id)).or(() -> instance(organizers, id, told));
            Optional<Property> answer = attendance.line(told, attendee);
            if (present.isPresent() && answer.isPresent() && attendance.attends(present.get(), attendee)) {
                components.put(
                        id,
                        PrivateComments.heard(answered(present.get(), answer.get()), told, answer.get(), attendance));
            }
        });
        return organizers.with(components).map((id, component) -> isOf(id, organizers) ? heard(component) : component);
    }

    /** An instance that the organizer does not override; what is left out is none. */
    private static Optional<Component> instance(SchedulingObject organizers, RecurrenceId id, Component told) {
        boolean leftOut = RecurrenceId.excluded(organizers.series()).contains(id);
        return told.property("RECURRENCE-ID")
                .filter(any -> !leftOut)
                .flatMap(Point::of)
                .flatMap(moment -> organizers.effective(id, moment));
    }

    private Component answered(Component component, Property answer) {
        String partstat = Attendance.partstat(answer);
        return attendance.change(component, attendee, line -> SentBy.asIn(answer, Attendance.answered(line, partstat)));
    }

    /** Whether a reply says that a component has arrived: what was sent of a series, was sent with all that is in it. */
    private boolean isOf(RecurrenceId id, SchedulingObject organizers) {
        return reply.at(id).isPresent()
                || organizers
                        .series()
                        .filter(series -> attendance.attends(series, attendee))
                        .isPresent();
    }

    private Component heard(Component component) {
        return attendance.change(component, attendee, line -> Lines.with(line, Attendance.SCHEDULE_STATUS, SUCCESS));
    }
}
