/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kalends.scheduling.internal.address.Party;

/**
 * What an organizer's object is to each of those who attend.
 *
 * @param organizers the organizer's object
 * @param attendance reads who attends
 */
public record Views(SchedulingObject organizers, Attendance attendance) {
    /** All who attend and whom the server tells. */
    public Set<Party> attendees() {
        Set<Party> attendees = new LinkedHashSet<>();
        attendance.lines(organizers).stream()
                .filter(Attendance::isByServer)
                .forEach(line -> attendees.add(attendance.party(line)));
        return attendees;
    }

    /** The object as somebody gets it; empty when nothing of it is for that person. */
    public Optional<SchedulingObject> of(Party attendee) {
        return new AttendeeView(organizers, attendee, attendance).object();
    }
}
