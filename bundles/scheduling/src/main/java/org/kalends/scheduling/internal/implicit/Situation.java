/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.Selective;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.SentBy;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Write;

/**
 * A change of an object that has, or had, an organizer.
 *
 * @param change the change
 * @param owner whose calendar it is in; whoever writes there acts for that person
 * @param parties whom addresses name
 * @param before the object as it is; empty when there is none
 * @param after the object as it will be; empty when there will be none
 */
record Situation(
        ObjectChange change,
        Party owner,
        Parties parties,
        Optional<SchedulingObject> before,
        Optional<SchedulingObject> after) {
    /** For how long after its end people are told what becomes of a meeting: what did not happen is called off later, too. */
    private static final Duration LATE = Duration.ofDays(14);

    /** Who acts for the owner. */
    SentBy sentBy() {
        return SentBy.of(change.actor().map(Actor::user), owner);
    }

    /** What all copies of it have in common. */
    String uid() {
        return after.or(() -> before).map(SchedulingObject::uid).orElse("");
    }

    /** Who organizes it as it is. */
    Optional<Party> formerOrganizer() {
        return organizer(before);
    }

    /** Who organizes it as it will be. */
    Optional<Party> organizer() {
        return organizer(after);
    }

    private Optional<Party> organizer(Optional<SchedulingObject> object) {
        return object.flatMap(SchedulingObject::organizer).map(line -> parties.of(line.value()));
    }

    /** Whether somebody is asked to an object. */
    boolean isAttendee(Party somebody, Optional<SchedulingObject> object) {
        return object.stream().flatMap(found -> found.properties("ATTENDEE")).anyMatch(line -> parties.of(line.value())
                .equals(somebody));
    }

    /** Whether there is anything left of it that could be missed: nobody is told of what is over. */
    boolean isToBeTold() throws DavException {
        boolean suppressed = change.header("Scheduling-Enabled")
                .filter(value -> value.strip().equalsIgnoreCase("F"))
                .isPresent();
        return !suppressed && (!isOver(after, change.spanAfter()) || !isOver(before, change.spanBefore()));
    }

    private static boolean isOver(Optional<SchedulingObject> object, Optional<Span> span) {
        return object.isEmpty()
                || span.filter(found -> found.end() <= Instant.now().minus(LATE).getEpochSecond())
                        .isPresent();
    }

    /**
     * Sees that whoever acts may store an object that the server has made larger.
     *
     * @throws DavException when it is too large, as if it had been sent
     */
    void permit(SchedulingObject object) throws DavException {
        CollectionType type = change.type();
        Optional<Selective> selective = type.as(Selective.class);
        if (selective.isPresent()) {
            selective
                    .get()
                    .permit(
                            type.format().accept(object.octets(), change.collection()),
                            change.actor().orElseThrow());
        }
    }

    /** Has an object stored in place of what was sent, and gives it a new schedule tag. */
    void store(SchedulingObject object) throws DavException {
        Octets octets = object.octets();
        if (!Optional.of(octets).equals(change.after())) {
            change.replace(octets);
        }
        change.also(Delivery.tag(change.address(), change.after().orElseThrow()));
    }

    /** Takes the schedule tag from what is no scheduling object any more. */
    void forgetTag() {
        change.also(new Write.PatchItem(change.address(), Map.of(ScheduleNames.STORED_SCHEDULE_TAG, Optional.empty())));
    }

    /** Whether the server sends what goes to the organizer (RFC 6638 section 7.1). */
    boolean isOrganizerServed() {
        return after.or(() -> before)
                .flatMap(SchedulingObject::organizer)
                .filter(Attendance::isByServer)
                .isPresent();
    }

    /** Whether all components have the same organizer, where they have one (RFC 6638 section 3.2.4.2). */
    boolean hasOneOrganizer() {
        return after.map(object -> object.properties("ORGANIZER")
                                .map(Property::value)
                                .map(parties::of)
                                .distinct()
                                .count()
                        <= 1)
                .orElse(true);
    }
}
