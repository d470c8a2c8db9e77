/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.icalendar.text.Property;
import org.kalends.identity.User;
import org.kalends.scheduling.internal.address.Party;

/**
 * Who acts for somebody: the address of whoever does is on the line of whom it is done for (RFC 5545 section 3.2.18). What a client has
 * said of that stays.
 *
 * @param address of whoever acts for another; empty when people act for themselves
 */
public record SentBy(Optional<String> address) {
    private static final String PARAMETER = "SENT-BY";

    /**
     * Who acts.
     *
     * @param actor who does it; empty for the server
     * @param owner for whom it is done
     */
    public static SentBy of(Optional<User> actor, Party owner) {
        return new SentBy(actor.filter(user -> !Party.of(user).equals(owner))
                .flatMap(user -> user.addresses().stream().findFirst())
                .map(mail -> "mailto:" + mail));
    }

    /** An organizer's object, for whom somebody acts. */
    public SchedulingObject onOrganizer(SchedulingObject object) {
        return on(object, line -> line.name().equals(Attendance.ORGANIZER));
    }

    /** An attendee's copy, for whom somebody acts. */
    public SchedulingObject onAttendee(SchedulingObject copy, Party attendee, Attendance attendance) {
        return on(
                copy,
                line -> line.name().equals(Attendance.ATTENDEE)
                        && attendance.party(line).equals(attendee));
    }

    /** A message of whom somebody acts for. What an organizer asks for is said by the object itself. */
    public ItipMessage in(ItipMessage message) {
        return switch (message.method()) {
            case REQUEST -> message;
            case CANCEL, ADD, DECLINECOUNTER -> message.map(this::onOrganizer);
            case REPLY, COUNTER, REFRESH -> message.map(
                    object -> on(object, line -> line.name().equals(Attendance.ATTENDEE)));
        };
    }

    private SchedulingObject on(SchedulingObject object, Predicate<Property> whose) {
        return address.map(actor -> object.map((id, component) -> Lines.change(
                        component,
                        line -> whose.test(line) && line.parameter(PARAMETER).isEmpty(),
                        line -> Lines.with(line, PARAMETER, actor))))
                .orElse(object);
    }

    /** A line with what another one of the same person says of who acted. */
    static Property asIn(Property told, Property line) {
        return Lines.parameter(told, PARAMETER)
                .map(actor -> Lines.with(line, PARAMETER, actor))
                .orElseGet(() -> Lines.without(line, Set.of(PARAMETER)));
    }
}
