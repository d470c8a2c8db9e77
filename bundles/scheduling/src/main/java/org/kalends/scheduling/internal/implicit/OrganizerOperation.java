/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.KeptAnswers;
import org.kalends.scheduling.internal.itip.OrganizerChange;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;

/** An organizer creates, changes or removes an object (RFC 6638 section 3.2.1). */
final class OrganizerOperation {
    private final Situation situation;
    private final Delivery delivery;
    private final Attendance attendance;

    OrganizerOperation(Situation situation, Delivery delivery) {
        this.situation = situation;
        this.delivery = delivery;
        this.attendance = new Attendance(situation.parties());
    }

    /** The object is new, or had no organizer. */
    void create() throws DavException {
        store(change(Optional.empty(), situation.after().orElseThrow()));
    }

    /** The organizer's object becomes another one. */
    void modify() throws DavException {
        SchedulingObject after = situation.after().orElseThrow();
        boolean organizes =
                situation.organizer().filter(situation.owner()::equals).isPresent();
        if (!organizes && !isPlain(after)) {
            throw DavException.of(
                    SchedulePreconditions.ALLOWED_ORGANIZER_CHANGE,
                    "Who has invited others stays the organizer until nobody is invited any more.");
        }
        SchedulingObject before = situation.before().orElseThrow();
        SchedulingObject kept = ScheduleTagCondition.isMade(situation.change())
                ? new KeptAnswers(before, attendance).in(after, situation.owner())
                : after;
        SchedulingObject stored = change(situation.before(), kept);
        if (organizes) {
            store(stored);
        } else {
            situation.forgetTag();
        }
    }

    /** Nobody is invited, and nobody invites. */
    private boolean isPlain(SchedulingObject object) {
        return situation.organizer().isEmpty()
                && object.properties(Attendance.ATTENDEE).findAny().isEmpty();
    }

    /** The organizer removes the object, and with it the invitation. */
    void remove() throws DavException {
        SchedulingObject before = situation.before().orElseThrow();
        change(situation.before(), before.without());
    }

    /** Tells everybody, and notes what became of that. */
    private SchedulingObject change(Optional<SchedulingObject> before, SchedulingObject after) throws DavException {
        OrganizerChange change = new OrganizerChange(before, after, situation.owner(), situation.parties());
        Map<Party, Delivery.Status> statuses = new HashMap<>();
        if (situation.isToBeTold()) {
            for (Party attendee : change.attendees()) {
                for (ItipMessage message : change.messages(attendee)) {
                    statuses.put(attendee, delivery.deliver(message));
                }
                checkSize();
            }
        }
        return attendance.withStatuses(change.object(), party -> Optional.ofNullable(statuses.get(party))
                .map(Delivery.Status::code));
    }

    private void checkSize() throws DavException {
        if (delivery.isTooLarge()) {
            throw DavException.of(
                    SchedulePreconditions.MAX_ATTENDEES_PER_INSTANCE,
                    "There are too many attendees for one object of this size; smaller meetings are possible.");
        }
    }

    private void store(SchedulingObject object) throws DavException {
        situation.store(object);
    }
}
