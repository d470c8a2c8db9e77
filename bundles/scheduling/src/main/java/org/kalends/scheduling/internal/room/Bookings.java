/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.identity.BookableResource;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.OrganizerChange;
import org.kalends.scheduling.internal.itip.ResourceAnswer;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.StoredCollection;

/**
 * Books the rooms and the equipment of an object, or gives them back, in the unit that changes it: what is in their calendars is always
 * what the object says now, and who is told of the object is told with their answers. Used once.
 */
public final class Bookings {
    private static final String DECLINED = "DECLINED";

    private final ObjectChange change;
    private final String uid;
    private final Party organizer;
    private final Parties parties;
    private final Resources resources;
    private final Instant now;
    private final List<ItipMessage> replies = new ArrayList<>();

    /**
     * @param change of the organizer's object
     * @param uid of this object
     */
    public Bookings(
            ObjectChange change, String uid, Party organizer, Parties parties, Resources resources, Instant now) {
        this.change = change;
        this.uid = uid;
        this.organizer = organizer;
        this.parties = parties;
        this.resources = resources;
        this.now = now;
    }

    /**
     * Books what is asked for, and gives back what is not asked for any more.
     *
     * @param statuses where it is noted what became of the messages to those who have not answered
     * @return the change with all answers
     * @throws DavException when one that is to be refused at once is taken
     */
    public OrganizerChange in(OrganizerChange asked, Map<Party, Delivery.Status> statuses) throws DavException {
        OrganizerChange answered = asked;
        for (Party attendee : asked.attendees()) {
            Optional<BookableResource> resource = attendee.resource();
            if (resource.isEmpty()) {
                continue;
            }
            if (!resources.areIn(change.storage()) || !isOfEvents(answered, attendee)) {
                statuses.put(attendee, Delivery.Status.NO_CALENDAR);
            } else {
                answered = book(resource.get(), attendee, answered, statuses);
            }
        }
        return answered;
    }

    /** Tasks take no time, so nothing is booked for them. */
    private static boolean isOfEvents(OrganizerChange asked, Party resource) {
        return asked.view(resource)
                .filter(object -> !object.kind().equals("VEVENT"))
                .isEmpty();
    }

    /** Gives back what is not asked for any more, when nobody is to be told anything. */
    public void release(OrganizerChange asked) {
        if (resources.areIn(change.storage())) {
            asked.attendees().stream()
                    .filter(attendee -> asked.view(attendee).isEmpty())
                    .flatMap(attendee -> attendee.resource().stream())
                    .forEach(this::release);
        }
    }

    /** What the organizer is told of it. */
    public List<ItipMessage> replies() {
        return replies;
    }

    private OrganizerChange book(
            BookableResource resource, Party party, OrganizerChange asked, Map<Party, Delivery.Status> statuses)
            throws DavException {
        Optional<SchedulingObject> request = asked.view(party).filter(ResourceAnswer::isToBe);
        if (request.isEmpty()) {
            release(resource);
        }
        Optional<ItipMessage> reply = request.isEmpty()
                ? Optional.empty()
                : Optional.of(booked(request.get(), resource, party))
                        .filter(answer -> answer.isNewsTo(asked.object()))
                        .map(answer -> answer.reply(organizer, now));
        reply.ifPresent(replies::add);
        if (reply.isEmpty() && !asked.messages(party).isEmpty()) {
            statuses.put(party, Delivery.Status.DELIVERED);
        }
        return reply.map(asked::answered).orElse(asked);
    }

    private void release(BookableResource resource) {
        Optional<StoredCollection> calendar = resources.calendar(resource);
        calendar.flatMap(this::present)
                .filter(this::isOrganizers)
                .ifPresent(item -> new StoredBooking(change, calendar.get(), Optional.of(item)).delete());
    }

    private ResourceAnswer booked(SchedulingObject request, BookableResource resource, Party party)
            throws DavException {
        ResourceSettings settings = resources.settings(resource);
        StoredCollection calendar = resources.calendar(resource, settings);
        Optional<Item> present = present(calendar);
        Attendance attendance = new Attendance(parties);
        if (present.filter(item -> !isOrganizers(item)).isPresent()) {
            // another organizer's object of the same UID: it stays what it is
            return new ResourceAnswer(request, party, attendance, DECLINED);
        }
        ResourceAnswer answer = new Decision(resource, settings, calendar, resources)
                .on(request, party, attendance, change.type(), now);
        if (settings.mode().leavesToPeople()) {
            present.flatMap(Item::octets).flatMap(SchedulingObject::read).ifPresent(answer::keep);
        }
        StoredBooking booking = new StoredBooking(change, calendar, present);
        Optional<SchedulingObject> stored = answer.booking();
        if (stored.isEmpty()) {
            booking.delete();
        } else if (booking.put(Attendance.withOrganizerStatus(stored.get(), Delivery.Status.DELIVERED.code()))
                && settings.mode().looks()) {
            // whoever books it at the same moment is seen, or sees this
            change.provided(new Guard.CollectionAt(calendar.id(), calendar.sequence()));
        }
        return answer;
    }

    /** What is there of an object of the same UID. */
    private Optional<Item> present(StoredCollection calendar) {
        return change
                .storage()
                .items()
                .withUid(
                        calendar.id().contextId(),
                        CollectionOwner.NOBODY,
                        calendar.type(),
                        uid,
                        Set.of(ItemPart.OCTETS))
                .stream()
                .filter(item -> item.collection().equals(calendar.id()))
                .findFirst();
    }

    private boolean isOrganizers(Item item) {
        return item.octets()
                .flatMap(SchedulingObject::read)
                .flatMap(SchedulingObject::organizer)
                .filter(line -> parties.of(line.value()).equals(organizer))
                .isPresent();
    }
}
