/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.ItipMessage;
import org.kalends.scheduling.internal.itip.SentBy;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Storage;

/** Brings messages that clients have sent by themselves to their recipients, all in one unit. */
final class PostedMessages {
    /** How often it is done anew because somebody else has changed a copy meanwhile. */
    private static final int ATTEMPTS = 4;

    private static final Map<Delivery.Status, String> SENTENCES = Map.of(
            Delivery.Status.DELIVERED, "2.0;Success",
            Delivery.Status.INVALID_USER, "3.7;Invalid calendar user",
            Delivery.Status.NO_CALENDAR, "5.3;No scheduling support for user",
            Delivery.Status.REJECTED, "5.2;Rejected by the calendar of the recipient");

    private final CollectionTypes types;
    private final Provisioning provisioning;
    private final Transports transports;
    private final UnitsOfWork units;

    PostedMessages(CollectionTypes types, Provisioning provisioning, Transports transports, UnitsOfWork units) {
        this.types = types;
        this.provisioning = provisioning;
        this.transports = transports;
        this.units = units;
    }

    /** Sends it to all of its recipients, and tells what became of it. */
    void send(PostedMessage message, Parties parties, DavRequest request, ScheduleResponse answer) throws DavException {
        Map<String, Delivery.Status> statuses = sent(message, parties, request);
        statuses.forEach((recipient, status) ->
                answer.add(recipient, SENTENCES.getOrDefault(status, status.code() + ";Sent"), Optional.empty()));
    }

    private Map<String, Delivery.Status> sent(PostedMessage message, Parties parties, DavRequest request)
            throws DavException {
        for (int attempt = 1; ; attempt++) {
            try {
                return sentOnce(message, parties, request);
            } catch (ConditionFailedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Map<String, Delivery.Status> sentOnce(PostedMessage message, Parties parties, DavRequest request)
            throws DavException {
        Storage storage = request.resource().as(Storage.class).orElseThrow();
        CollectionType type = types.get(DefaultCalendars.TYPE)
                .orElseThrow(() -> new IllegalStateException("There are no calendars at the moment."));
        UserId owner = message.sender().user().orElseThrow().userId();
        OutsideMessages outside = new OutsideMessages(transports, storage, owner, parties, Optional.empty());
        Delivery delivery = new Delivery(message.object().uid(), parties, type, storage, provisioning, outside);
        SentBy sentBy = SentBy.of(Optional.of(request.actor().user()), message.sender());
        Map<String, Delivery.Status> statuses = new LinkedHashMap<>();
        for (String recipient : message.recipients()) {
            ItipMessage sent =
                    new ItipMessage(message.method(), message.sender(), parties.of(recipient), message.object());
            statuses.put(recipient, delivery.deliver(sentBy.in(sent)));
        }
        UnitOfWork unit = units.begin(request.actor().id(), storage);
        delivery.writes().forEach(unit::also);
        unit.commit();
        return statuses;
    }
}
