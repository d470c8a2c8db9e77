/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.time.Clock;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.AttendeeChange;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ResourceAnswer;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.UnknownInstances;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/** An attendee creates, changes or removes the own copy of an object (RFC 6638 section 3.2.2). */
final class AttendeeOperation {
    /** Has nobody told of it (RFC 6638 section 8.1). */
    private static final String SCHEDULE_REPLY = "Schedule-Reply";

    private final Situation situation;
    private final Delivery delivery;
    private final Clock clock;

    AttendeeOperation(Situation situation, Delivery delivery, Clock clock) {
        this.situation = situation;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** An invitation that came by another way, as in a mail, is put into the calendar; perhaps with an answer. */
    void create() throws DavException {
        SchedulingObject after = situation.after().orElseThrow();
        SchedulingObject unanswered = new Attendance(situation.parties()).unanswered(after, situation.owner());
        AttendeeChange change = new AttendeeChange(unanswered, after, situation.owner(), situation.parties());
        situation.store(replied(change, after));
    }

    /** The copy becomes another one. */
    void modify() throws DavException {
        SchedulingObject before = situation.before().orElseThrow();
        SchedulingObject sent = situation.after().orElseThrow();
        SchedulingObject after = ScheduleTagCondition.isMade(situation.change())
                ? new UnknownInstances(before, new Attendance(situation.parties())).in(sent, situation.owner())
                : sent;
        if (!situation.organizer().equals(situation.formerOrganizer())) {
            throw refused("Whose invitation it is cannot be changed by those who are invited.");
        }
        AttendeeChange change = new AttendeeChange(before, after, situation.owner(), situation.parties());
        Optional<String> refusal = change.refusal();
        if (refusal.isPresent()) {
            throw refused(refusal.get());
        }
        SchedulingObject copy = replied(change, change.object());
        Party owner = situation.owner();
        situation.store(
                owner.resource().isPresent()
                        ? ResourceAnswer.booked(copy, owner, new Attendance(situation.parties()))
                        : copy);
    }

    private static DavException refused(String sentence) {
        return DavException.of(SchedulePreconditions.ALLOWED_ATTENDEE_CHANGE, sentence);
    }

    /** Who removes an invitation declines it. */
    void remove() throws DavException {
        SchedulingObject before = situation.before().orElseThrow();
        AttendeeChange change = new AttendeeChange(before, before, situation.owner(), situation.parties());
        if (isTold()) {
            change.declined(organizer(), clock.instant())
                    .map(situation.sentBy()::in)
                    .ifPresent(delivery::deliver);
        }
    }

    private SchedulingObject replied(AttendeeChange change, SchedulingObject copy) throws DavException {
        Optional<ItipMessage> reply = isTold() ? change.reply(organizer(), clock.instant()) : Optional.empty();
        if (reply.isEmpty()) {
            return copy;
        }
        Delivery.Status status = delivery.deliver(situation.sentBy().in(reply.get()));
        Attendance attendance = new Attendance(situation.parties());
        SchedulingObject answered = situation.sentBy().onAttendee(copy, situation.owner(), attendance);
        return Attendance.withOrganizerStatus(answered, status.code());
    }

    private Party organizer() {
        return situation.formerOrganizer().or(situation::organizer).orElseThrow();
    }

    private boolean isTold() throws DavException {
        boolean silent = situation
                .change()
                .header(SCHEDULE_REPLY)
                .filter(value -> value.strip().equalsIgnoreCase("F"))
                .isPresent();
        return !silent && situation.isOrganizerServed() && situation.isToBeTold();
    }
}
