/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.io.IOException;
import java.util.List;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.api.text.MediaType;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.identity.Identities;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.address.People;
import org.kalends.scheduling.internal.box.Outbox;
import org.kalends.scheduling.internal.elsewhere.BusyTimesElsewhere;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.scheduling.internal.room.Resources;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/**
 * POST to an outbox: a question for free time (RFC 6638 section 5), or one of the messages that no change of an object stands for (RFC 5546).
 */
@org.osgi.service.component.annotations.Component(service = PostOperation.class)
public final class OutboxOperation implements PostOperation {
    private static final long MAX_OCTETS = 256L * 1024;

    private final People people;
    private final FreeBusyAnswers freeBusy;
    private final PostedMessages messages;

    @Activate
    public OutboxOperation(
            @Reference People people,
            @Reference Identities identities,
            @Reference BusyTimes busyTimes,
            @Reference Resources resources,
            @Reference Config config,
            @Reference Stores stores,
            @Reference CollectionTypes types,
            @Reference Provisioning provisioning,
            @Reference Transports transports,
            @Reference BusyTimesElsewhere elsewhere,
            @Reference UnitsOfWork units) {
        this.people = people;
        this.freeBusy = new FreeBusyAnswers(new FreeBusyAnswer.Sources(
                busyTimes, new FreeBusyRights(config, stores, identities), resources, elsewhere));
        this.messages = new PostedMessages(types, provisioning, transports, units);
    }

    @Override
    public String name() {
        return "schedule-outbox";
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Outbox.is(resource);
    }

    @Override
    public boolean accepts(DavRequest request) {
        return request.header("Content-Type")
                .filter(type -> MediaType.of(type).is("text/calendar"))
                .isPresent();
    }

    /** Before it is read nobody knows which message it is; the privileges of the kinds of messages come together. */
    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), new Privilege(ScheduleNames.caldav("schedule-send"))));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        CalendarObject object = object(request.body(MAX_OCTETS, SchedulePreconditions.MAX_RESOURCE_SIZE));
        Parties parties = people.in(request.actor().id().contextId());
        int ownerId =
                request.resource().as(StoredCollection.class).orElseThrow().ownerId();
        Party owner = parties.user(ownerId)
                .orElseThrow(() -> DavException.of(SchedulePreconditions.ORGANIZER_ALLOWED, "There is no such user."));
        ScheduleResponse answer = new ScheduleResponse();
        if (object.calendar().components("VFREEBUSY").isEmpty()) {
            messages.send(PostedMessage.of(object, owner, parties), parties, request, answer);
        } else {
            freeBusy.answer(FreeBusyRequest.of(object), owner, parties, request, answer);
        }
        response.xml(200, answer.xml());
    }

    private static CalendarObject object(Octets body) throws DavException {
        try {
            return CalendarObject.read(body.text());
        } catch (MalformedCalendarException e) {
            throw DavException.of(SchedulePreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }
}
