/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.Optional;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.Cancellation;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;
import org.kalends.scheduling.internal.itip.ReceivedRequest;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.Views;

/**
 * What tells an attendee of an organizer's object as it is now, whatever was told before and whatever has happened since: told twice it is
 * as told once.
 *
 * @param organizer who organizes it
 * @param attendee who is told
 */
record PresentState(Party organizer, Party attendee, Parties parties) {
    /**
     * The message by which the attendee's copy becomes what it is to be.
     *
     * @param organizers the organizer's object; empty when there is none any more
     * @param copy the attendee's copy; empty when there is none
     * @return empty when there is nothing to tell
     */
    Optional<ItipMessage> message(Optional<SchedulingObject> organizers, Optional<SchedulingObject> copy) {
        Optional<SchedulingObject> view = view(organizers);
        if (view.isEmpty()) {
            return copy.map(present -> Cancellation.of(present, new Attendance(parties)))
                    .filter(cancelled -> !cancelled.all().isEmpty())
                    .map(cancelled -> new ItipMessage(Method.CANCEL, organizer, attendee, cancelled));
        }
        return view.filter(told -> isNews(told, copy)).map(this::request);
    }

    /** The object as the attendee gets it, whether or not it is known already (RFC 5546 section 3.2.6). */
    Optional<ItipMessage> anew(Optional<SchedulingObject> organizers) {
        return view(organizers).map(this::request);
    }

    private Optional<SchedulingObject> view(Optional<SchedulingObject> organizers) {
        return organizers.flatMap(object -> new Views(object, new Attendance(parties)).of(attendee));
    }

    private boolean isNews(SchedulingObject told, Optional<SchedulingObject> copy) {
        ReceivedRequest request = new ReceivedRequest(told, attendee, parties);
        return copy.isEmpty() || request.isNews(copy.get(), request.merged(copy.get()));
    }

    private ItipMessage request(SchedulingObject told) {
        return new ItipMessage(Method.REQUEST, organizer, attendee, told);
    }
}
