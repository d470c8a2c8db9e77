/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.SplitCopies;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.SeriesSplit;
import org.kalends.scheduling.internal.itip.Views;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.scheduling.internal.room.Resources;
import org.kalends.storage.api.Write;

/** What a split is to those who attend: users and rooms have their copies split, and people outside are told of both parts. */
record SplitWork(Parties parties, Resources resources, Transports transports) {
    /**
     * All that is to be written beside the organizer's two objects.
     *
     * @throws DavException when whoever owns the calendar is not the organizer, or all of it is too much
     */
    List<Write> writes(SplitObject split, SeriesSplit parts, String pastUid) throws DavException {
        Optional<Party> owner = parties.user(split.collection().ownerId());
        Optional<Party> organizer = split.object().organizer().map(line -> parties.of(line.value()));
        if (organizer.isEmpty() || owner.isEmpty()) {
            return List.of();
        }
        if (!organizer.equals(owner)) {
            throw DavException.of(
                    SchedulePreconditions.ALLOWED_ATTENDEE_CHANGE, "A series is split by its organizer alone.");
        }
        List<Write> writes = new ArrayList<>(copies(split, parts, pastUid, owner.get()));
        SchedulingObject before = split.object();
        writes.addAll(told(split, parts.future(before), Optional.of(before), owner.get()));
        writes.addAll(told(split, parts.past(before), Optional.empty(), owner.get()));
        return writes;
    }

    private List<Write> copies(SplitObject split, SeriesSplit parts, String pastUid, Party owner) throws DavException {
        SplitCopies copies =
                new SplitCopies(parts, owner, parties, split.object().uid(), pastUid, split.type(), split.storage());
        for (Party attendee : attendees(split.object(), owner)) {
            if (attendee.user().isPresent()) {
                copies.of(attendee.user().get());
            }
            attendee.resource()
                    .flatMap(resource -> resources.calendarIn(split.storage(), resource))
                    .ifPresent(copies::in);
            if (copies.isTooLarge()) {
                throw tooLarge();
            }
        }
        return copies.writes();
    }

    private List<Write> told(
            SplitObject split, Optional<SchedulingObject> part, Optional<SchedulingObject> before, Party owner)
            throws DavException {
        OutsideMessages messages = new OutsideMessages(
                transports,
                split.storage(),
                new UserId(
                        split.collection().id().contextId(), split.collection().ownerId()),
                parties,
                before);
        Optional<Views> views = part.map(object -> new Views(object, new Attendance(parties)));
        for (Party attendee : attendees(split.object(), owner)) {
            if (attendee.entry().isEmpty()) {
                views.flatMap(seen -> seen.of(attendee))
                        .ifPresent(object ->
                                messages.post(new ItipMessage(ItipMessage.Method.REQUEST, owner, attendee, object)));
            }
        }
        if (messages.areTooMany()) {
            throw tooLarge();
        }
        return messages.writes();
    }

    private Set<Party> attendees(SchedulingObject object, Party owner) {
        Set<Party> attendees = new LinkedHashSet<>(new Views(object, new Attendance(parties)).attendees());
        attendees.remove(owner);
        return attendees;
    }

    private static DavException tooLarge() {
        return DavException.of(
                SchedulePreconditions.MAX_ATTENDEES_PER_INSTANCE,
                "There are too many attendees for one object of this size to be split.");
    }
}
