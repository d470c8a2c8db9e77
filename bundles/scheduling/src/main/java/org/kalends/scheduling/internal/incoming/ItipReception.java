/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.IncomingMessage;
import org.kalends.scheduling.api.IncomingMessages;
import org.kalends.scheduling.api.Reception;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.People;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.ArrivedMessage;
import org.kalends.scheduling.internal.outside.MessageId;
import org.kalends.scheduling.internal.outside.OutsideMessages;
import org.kalends.scheduling.internal.outside.StatusKeeper;
import org.kalends.scheduling.internal.outside.Transports;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has done what people outside have sent. */
@Component
public final class ItipReception implements IncomingMessages {
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST = 2 * 1024 * 1024;

    /** How often an object may be changed by others meanwhile. */
    private static final int ATTEMPTS = 10;

    private final People people;
    private final CollectionTypes types;
    private final Stores stores;
    private final UnitsOfWork units;
    private final Provisioning provisioning;
    private final Transports transports;
    private final StatusKeeper statuses;

    @Activate
    public ItipReception(
            @Reference People people,
            @Reference CollectionTypes types,
            @Reference Stores stores,
            @Reference UnitsOfWork units,
            @Reference Provisioning provisioning,
            @Reference Transports transports,
            @Reference StatusKeeper statuses) {
        this.people = people;
        this.types = types;
        this.stores = stores;
        this.units = units;
        this.provisioning = provisioning;
        this.transports = transports;
        this.statuses = statuses;
    }

    @Override
    public Reception receive(IncomingMessage message) throws DavException {
        if (message.calendar().length() > LONGEST) {
            return new Reception.Refused("The message is too long.");
        }
        try {
            Parties parties = people.in(message.contextId());
            ArrivedMessage arrived = ArrivedMessage.read(message.calendar(), parties);
            return new Arrival(message, arrived, parties, (user, uid, attempt) -> inTurns(user, uid, attempt, parties))
                    .received();
        } catch (MalformedCalendarException e) {
            return new Reception.Refused("The message is no iCalendar: " + e.getMessage());
        } catch (DavException e) {
            return refused(e);
        }
    }

    /** What a calendar does not take is refused; what it does not take now is to come again. */
    private static Reception refused(DavException refusal) throws DavException {
        if (refusal.status() >= SERVER_ERROR) {
            throw refusal;
        }
        return new Reception.Refused("No calendar takes it: " + refusal.getMessage());
    }

    private Reception inTurns(UserId user, String uid, Doing.Attempt attempt, Parties parties) throws DavException {
        CollectionType type = types.get(DefaultCalendars.TYPE)
                .orElseThrow(() -> new IllegalStateException("There are no calendars at the moment."));
        for (int turns = 1; ; turns++) {
            try {
                return attempt.with(turn(user, uid, type, parties));
            } catch (ConditionFailedException e) {
                if (turns == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Turn turn(UserId user, String uid, CollectionType type, Parties parties) {
        OwnedCopy found = OwnedCopy.of(user, uid, type, stores);
        Storage storage = found.storage();
        OutsideMessages none = new OutsideMessages(transports, storage, user, parties, Optional.empty());
        Delivery delivery = new Delivery(uid, parties, type, storage, provisioning, none);
        return new Turn(user, found, parties, delivery, units);
    }

    @Override
    public Reception undelivered(String id, String recipient, String status) throws DavException {
        Optional<MessageId> sent =
                MessageId.parse(id).filter(found -> !found.uid().isEmpty());
        if (sent.isEmpty()) {
            return new Reception.Ignored("No such message was sent.");
        }
        try {
            boolean written = false;
            for (Storage storage : stores.all()) {
                written |=
                        statuses.write(storage, sent.get().owner(), sent.get().uid(), recipient, status);
            }
            return written ? new Reception.Done() : new Reception.Ignored("Nobody waits to know what became of it.");
        } catch (DavException e) {
            return refused(e);
        }
    }
}
