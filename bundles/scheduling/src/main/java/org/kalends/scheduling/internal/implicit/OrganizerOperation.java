/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.GroupScheduled;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.KeptAnswers;
import org.kalends.scheduling.internal.itip.OrganizerChange;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.scheduling.internal.room.Bookings;

/** An organizer creates, changes or removes an object (RFC 6638 section 3.2.1). */
final class OrganizerOperation {
    private final Situation situation;
    private final Delivery delivery;
    private final Bookings bookings;
    private final HeavyChanges heavy;
    private final Attendance attendance;

    OrganizerOperation(Situation situation, Delivery delivery, Bookings bookings, HeavyChanges heavy) {
        this.situation = situation;
        this.delivery = delivery;
        this.bookings = bookings;
        this.heavy = heavy;
        this.attendance = new Attendance(situation.parties());
    }

    /** The object is new, or had no organizer. */
    void create() throws DavException {
        SchedulingObject after = GroupScheduled.of(situation.after().orElseThrow());
        if (after.isOfInstances() && situation.isToBeTold()) {
            throw DavException.of(
                    SchedulePreconditions.ALLOWED_ORGANIZER_CHANGE,
                    "Whoever organizes a series has all of it; instances alone are for those who are invited to them.");
        }
        store(change(Optional.empty(), situation.sentBy().onOrganizer(after)));
    }

    /** The organizer's object becomes another one. */
    void modify() throws DavException {
        SchedulingObject after = GroupScheduled.of(situation.after().orElseThrow());
        boolean organizes =
                situation.organizer().filter(situation.owner()::equals).isPresent();
        if (!organizes && !isPlain(after)) {
            throw DavException.of(
                    SchedulePreconditions.ALLOWED_ORGANIZER_CHANGE,
                    "Who has invited others stays the organizer until nobody is invited any more.");
        }
        SchedulingObject before = situation.before().orElseThrow();
        SchedulingObject kept = ScheduleTagCondition.isMade(situation.change())
                ? new KeptAnswers(before, situation.parties()).in(after, situation.owner())
                : after;
        SchedulingObject stored = change(situation.before(), situation.sentBy().onOrganizer(kept));
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
        boolean told = situation.isToBeTold();
        SchedulingObject all = told ? InvitedGroups.in(situation, before, after) : after;
        if (all != after) {
            heavy.grow(all.octets());
        }
        OrganizerChange change = new OrganizerChange(before, all, situation.owner(), situation.parties());
        Map<Party, Delivery.Status> statuses = new HashMap<>();
        if (told) {
            boolean grows =
                    before.filter(object -> weight(object) >= weight(all)).isEmpty();
            change = bookings.in(change, statuses);
            bookings.replies().forEach(delivery::inform);
            for (Party attendee : others(change)) {
                for (ItipMessage message : change.messages(attendee)) {
                    statuses.put(attendee, deliver(situation.sentBy().in(message), grows));
                }
            }
            if (!bookings.replies().isEmpty()) {
                // whom nothing new is told of a meeting sees what its rooms have answered by now
                delivery.showAnswers(change.object(), Set.of(situation.owner()));
            }
        } else {
            bookings.release(change);
        }
        return attendance.withStatuses(change.object(), party -> Optional.ofNullable(statuses.get(party))
                .map(Delivery.Status::code));
    }

    /** All whom it concerns but rooms and equipment, which have answered by now. */
    private static List<Party> others(OrganizerChange change) {
        return change.attendees().stream()
                .filter(attendee -> attendee.resource().isEmpty())
                .toList();
    }

    private static long weight(SchedulingObject object) {
        return SchedulingObjects.weight(object.octets());
    }

    /** What becomes larger is refused when it is too large; what does not, as a meeting that is called off, is told in several units. */
    private Delivery.Status deliver(ItipMessage message, boolean grows) throws DavException {
        if (!delivery.isTooLarge()) {
            return delivery.deliver(message);
        }
        if (grows) {
            throw DavException.of(
                    SchedulePreconditions.MAX_ATTENDEES_PER_INSTANCE,
                    "There are too many attendees for one object of this size; smaller meetings are possible.");
        }
        return delivery.deliverLater(message);
    }

    private void store(SchedulingObject object) throws DavException {
        situation.store(object);
    }
}
