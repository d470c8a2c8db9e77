/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.time.Instant;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.address.People;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells an attendee of an organizer's object after the unit that changed it, where all copies together were too much for one unit. What is
 * told is the object as it is by then, so that neither order nor repetition matters.
 */
@Component
public final class LateDelivery implements JobHandler {
    private static final String KIND = "scheduling.copy";

    private final People people;
    private final CollectionTypes types;
    private final Provisioning provisioning;
    private final Transports transports;
    private final UnitsOfWork units;

    @Activate
    public LateDelivery(
            @Reference People people,
            @Reference CollectionTypes types,
            @Reference Provisioning provisioning,
            @Reference Transports transports,
            @Reference UnitsOfWork units) {
        this.people = people;
        this.types = types;
        this.provisioning = provisioning;
        this.transports = transports;
        this.units = units;
    }

    /** Who is told of whose object: two numbers and a UID, in a line each. */
    private record Errand(int organizer, int attendee, String uid) {
        private static final int LINES = 3;

        static Errand of(Octets payload) {
            String[] lines = payload.text().split("\n", LINES);
            return new Errand(Integer.parseInt(lines[0]), Integer.parseInt(lines[1]), lines[2]);
        }

        Octets payload() {
            return Octets.utf8(organizer + "\n" + attendee + "\n" + uid);
        }
    }

    /** The job for it. */
    static NewJob job(UserId organizer, UserId attendee, String uid) {
        Octets payload = new Errand(organizer.id(), attendee.id(), uid).payload();
        return new NewJob(KIND, ETag.of(payload).value(), payload, Instant.now(), organizer.contextId());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome handle(Storage store, ClaimedJob job) throws DavException {
        Errand errand = Errand.of(job.job().payload());
        int contextId = job.job().contextId();
        Parties parties = people.in(contextId);
        Optional<Party> organizer = parties.user(errand.organizer());
        Optional<Party> attendee = parties.user(errand.attendee());
        CollectionType type = types.get(DefaultCalendars.TYPE)
                .orElseThrow(() -> new IllegalStateException("There are no calendars at the moment."));
        if (organizer.isPresent() && attendee.isPresent()) {
            OutsideMessages outside = new OutsideMessages(
                    transports, store, new UserId(contextId, errand.organizer()), parties, Optional.empty());
            Delivery delivery = new Delivery(errand.uid(), parties, type, store, provisioning, outside);
            delivery.catchUp(organizer.get(), attendee.get());
            UnitOfWork unit = units.begin(new UserId(contextId, errand.attendee()), store);
            delivery.writes().forEach(unit::also);
            unit.commit();
        }
        return JobOutcome.DONE;
    }
}
