/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.ObjectChange.Kind;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.LateService;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.address.People;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.scheduling.internal.room.Bookings;
import org.kalends.scheduling.internal.room.Resources;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.Relation;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends what has to be sent when an object changes that has an organizer (RFC 6638 section 3.2), as a part of the same unit: either the
 * object and the copies of all who attend become what they are to be, or nothing has happened.
 */
@Component
public final class ImplicitScheduling implements WriteParticipant {
    private final People people;
    private final Resources resources;
    private final LateService<Provisioning> provisioning;
    private final Transports transports;
    private final HeavyChanges heavy = new HeavyChanges();
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ImplicitScheduling(
            @Reference People people,
            @Reference Resources resources,
            @Reference Transports transports,
            @Reference ComponentServiceObjects<Provisioning> provisioning) {
        this.people = people;
        this.resources = resources;
        this.transports = transports;
        this.provisioning = new LateService<>(provisioning);
    }

    @Deactivate
    void close() {
        provisioning.close();
    }

    @Override
    public boolean appliesTo(ObjectChange change) {
        return SchedulingObjects.isKind(change.type()) && isSomebodys(change);
    }

    /** Nobody is invited by what administrators have the server import, restore or delete. */
    private static boolean isSomebodys(ObjectChange change) {
        return change.actor().isPresent();
    }

    @Override
    public Optional<IndexCondition> concerned(Kind kind, CollectionType type) {
        IndexCondition organized = new IndexCondition.TermMatches("ORGANIZER", Relation.CONTAINS, "");
        IndexCondition unsure = new IndexCondition.TermMatches("INCOMPLETE", Relation.CONTAINS, "");
        return Optional.of(new IndexCondition.AnyOf(
                SchedulingObjects.isKind(type) && kind == Kind.DELETE ? List.of(organized, unsure) : List.of()));
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        ScheduleTagCondition.check(change);
        boolean put = change.kind() == Kind.PUT;
        if (!put && change.kind() != Kind.DELETE) {
            return; // it stays what it is
        }
        boolean will = put && change.after().filter(SchedulingObjects::maybe).isPresent();
        boolean was = change.before().filter(SchedulingObjects::maybe).isPresent();
        if (!will && !was) {
            return;
        }
        heavy.enter(change);
        schedule(change, put);
    }

    private void schedule(ObjectChange change, boolean put) throws DavException {
        Parties parties = people.in(change.collection().id().contextId());
        Optional<Party> owner = owner(change, parties);
        Optional<SchedulingObject> after = put ? change.after().flatMap(SchedulingObject::read) : Optional.empty();
        Optional<SchedulingObject> before = change.before().flatMap(SchedulingObject::read);
        if (owner.isPresent() && (after.isPresent() || !put)) {
            carryOut(new Situation(change, owner.get(), parties, before, after));
        }
    }

    /** Whose copy it is: a user's, or that of a room which people answer for. */
    private Optional<Party> owner(ObjectChange change, Parties parties) {
        return parties.user(change.collection().ownerId()).or(() -> resources
                .resource(change.collection(), change.storage())
                .flatMap(parties::resource));
    }

    private void carryOut(Situation situation) throws DavException {
        Party owner = situation.owner();
        boolean organized = situation.formerOrganizer().filter(owner::equals).isPresent();
        boolean attended = !organized
                && situation.formerOrganizer().isPresent()
                && situation.isAttendee(owner, situation.before());
        boolean organizes = situation.organizer().filter(owner::equals).isPresent();
        boolean attends = situation.organizer().isPresent() && situation.isAttendee(owner, situation.after());
        if (!organized && !attended && !organizes && !attends) {
            return; // somebody else's affair, as in an import
        }
        if (!situation.hasOneOrganizer()) {
            throw DavException.of(
                    SchedulePreconditions.SAME_ORGANIZER_IN_ALL_COMPONENTS, "All instances have the same organizer.");
        }
        if (!organized && !attended) {
            UniqueObjects.check(situation);
        }
        ObjectChange change = situation.change();
        Delivery delivery = new Delivery(
                situation.uid(),
                situation.parties(),
                change.type(),
                change.storage(),
                (user, area) -> provisioning.get().ensure(user, area),
                outside(situation));
        if (organized || organizes && !attended) {
            Bookings bookings =
                    new Bookings(change, situation.uid(), owner, situation.parties(), resources, clock.instant());
            organizer(new OrganizerOperation(situation, delivery, bookings, heavy), organized, change.kind());
        } else {
            attendee(new AttendeeOperation(situation, delivery, clock), attended, change.kind());
        }
        delivery.writes().forEach(change::also);
    }

    private OutsideMessages outside(Situation situation) {
        ObjectChange change = situation.change();
        UserId owner = new UserId(
                change.collection().id().contextId(), change.collection().ownerId());
        return new OutsideMessages(transports, change.storage(), owner, situation.parties(), situation.before());
    }

    private static void organizer(OrganizerOperation operation, boolean organized, Kind kind) throws DavException {
        if (kind == Kind.DELETE) {
            operation.remove();
        } else if (organized) {
            operation.modify();
        } else {
            operation.create();
        }
    }

    private static void attendee(AttendeeOperation operation, boolean attended, Kind kind) throws DavException {
        if (kind == Kind.DELETE) {
            operation.remove();
        } else if (attended) {
            operation.modify();
        } else {
            operation.create();
        }
    }
}
