/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.dav.api.text.MediaType;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.box.Outbox;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** POST of a question for free time to an outbox, RFC 6638 section 5. */
@org.osgi.service.component.annotations.Component(service = PostOperation.class)
public final class FreeBusyOperation implements PostOperation {
    private static final long MAX_OCTETS = 256L * 1024;
    private static final QName SCHEDULE_RESPONSE = ScheduleNames.caldav("schedule-response");
    private static final QName RESPONSE = ScheduleNames.caldav("response");
    private static final QName RECIPIENT = ScheduleNames.caldav("recipient");
    private static final QName REQUEST_STATUS = ScheduleNames.caldav("request-status");

    private final Identities identities;
    private final BusyTimes busyTimes;

    @Activate
    public FreeBusyOperation(@Reference Identities identities, @Reference BusyTimes busyTimes) {
        this.identities = identities;
        this.busyTimes = busyTimes;
    }

    @Override
    public String name() {
        return "free-busy";
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

    @Override
    public List<Requirement> requirements(DavRequest request) {
        Privilege sending = new Privilege(ScheduleNames.caldav("schedule-send-freebusy"));
        return List.of(new Requirement(request.resource(), sending));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        FreeBusyRequest asked = FreeBusyRequest.read(request.body(MAX_OCTETS, SchedulePreconditions.MAX_RESOURCE_SIZE));
        Parties parties = new Parties(request.actor().id().contextId(), identities);
        int owner = request.resource().as(StoredCollection.class).orElseThrow().ownerId();
        if (!parties.user(owner).equals(Optional.of(parties.of(asked.organizer().value())))) {
            throw DavException.of(
                    SchedulePreconditions.ORGANIZER_ALLOWED, "Who asks is the owner of the outbox, and nobody else.");
        }
        XmlOut out = new XmlOut().document(SCHEDULE_RESPONSE);
        for (Property attendee : asked.attendees()) {
            out.open(RESPONSE)
                    .open(RECIPIENT)
                    .element(DavNames.HREF, attendee.value().strip())
                    .close();
            answer(attendee, asked, parties.of(attendee.value()), request, out);
            out.close();
        }
        response.xml(200, out.close());
    }

    private void answer(Property attendee, FreeBusyRequest asked, Party party, DavRequest request, XmlOut out)
            throws DavException, IOException {
        Optional<User> user = party.user();
        if (user.isEmpty()) {
            out.element(REQUEST_STATUS, "3.7;Invalid calendar user");
        } else if (Collections.disjoint(Inbox.permissions(), user.get().permissions())) {
            out.element(REQUEST_STATUS, "5.3;No scheduling support for user");
        } else {
            Component busy = busyTimes.of(user.get(), asked.question(), request.clock());
            out.element(REQUEST_STATUS, "2.0;Success");
            out.element(ScheduleNames.CALENDAR_DATA, reply(busy, attendee, asked));
            out.element(DavNames.dav("responsedescription"), "OK");
        }
    }

    /** The busy time as a reply (RFC 5546 section 3.3.3). */
    private static String reply(Component busy, Property attendee, FreeBusyRequest asked) {
        Optional<Property> uid = asked.freeBusy().property("UID");
        return busy.withFirst(Property.of("METHOD", "REPLY"))
                .withComponents(component -> {
                    List<Node> content = new ArrayList<>(component.content());
                    uid.ifPresent(line -> content.replaceAll(node -> isUid(node) ? line : node));
                    content.add(asked.organizer());
                    content.add(attendee);
                    return component.withContent(content);
                })
                .text();
    }

    private static boolean isUid(Node node) {
        return node instanceof Property property && property.name().equals("UID");
    }
}
