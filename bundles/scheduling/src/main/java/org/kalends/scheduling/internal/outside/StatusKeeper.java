/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.People;
import org.kalends.scheduling.internal.itip.DeliveryReport;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes into objects what became of messages to people outside: line by line, on behalf of the server itself, so that nobody is told of
 * it and the schedule tag stays.
 */
@Component(service = StatusKeeper.class)
public final class StatusKeeper {
    /** How often an object may be changed by others meanwhile. */
    private static final int ATTEMPTS = 10;

    private static final String CALENDAR = "calendar";

    private final People people;
    private final CollectionTypes types;
    private final UnitsOfWork units;

    @Activate
    public StatusKeeper(@Reference People people, @Reference CollectionTypes types, @Reference UnitsOfWork units) {
        this.people = people;
        this.types = types;
        this.units = units;
    }

    /**
     * Writes a status into an object, if it is still there and waits for one.
     *
     * @param recipient the address of whoever was told
     * @return whether it was to be written
     * @throws DavException when the calendar does not take it
     */
    public boolean write(Storage storage, UserId owner, String uid, String recipient, String status)
            throws DavException {
        CollectionType type = types.get(CALENDAR)
                .orElseThrow(() -> new IllegalStateException("There are no calendars at the moment."));
        Parties parties = people.in(owner.contextId());
        DeliveryReport report = new DeliveryReport(parties.of(recipient), status);
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(storage, owner, uid, type, report, parties);
            } catch (ConditionFailedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean writeOnce(
            Storage storage, UserId owner, String uid, CollectionType type, DeliveryReport report, Parties parties)
            throws DavException {
        boolean written = false;
        for (Item item :
                storage.items().withUid(owner.contextId(), owner.id(), type.name(), uid, Set.of(ItemPart.OCTETS))) {
            Octets octets = item.octets().orElseThrow();
            Optional<Octets> reported = SchedulingObject.read(octets)
                    .map(object -> report.applied(object, parties).octets())
                    .filter(changed -> !changed.equals(octets));
            Optional<StoredCollection> calendar = storage.collections().find(item.collection());
            if (reported.isPresent() && calendar.isPresent()) {
                UnitOfWork unit = units.begin(owner, storage);
                Condition unchanged = Condition.onETag(Optional.of(item.etag())::equals);
                unit.put(
                                type,
                                calendar.get(),
                                item.name(),
                                type.format().accept(reported.get(), calendar.get()),
                                unchanged)
                        .commit();
                written = true;
            }
        }
        return written;
    }
}
