/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.identity.User;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/** Adds up when calendars make busy, read from their stores whoever may see them. */
final class StoredTimes {
    private static final int MAX_PERIODS = 200_000;

    private final BusyTimes.Question question;
    private final RequestClock cost;
    private final TimeRange range;
    private final BusyTime busy;
    private final Availability availability;

    StoredTimes(BusyTimes.Question question, RequestClock cost) {
        this.question = question;
        this.cost = cost;
        this.range = new TimeRange(question.start(), question.end());
        this.busy = new BusyTime(range);
        this.availability = new Availability(range);
    }

    /** Adds what is said of availability at a collection, as at an inbox. */
    void addStated(StoredCollection collection, User owner) {
        availability.addStated(collection, FloatingZone.of(collection, owner));
    }

    /**
     * Adds what is in a calendar.
     *
     * @throws DavException when there is too much of it, or it costs too much
     * @throws IOException when nobody waits for it any more
     */
    void add(StoredCollection calendar, Storage store, User owner) throws DavException, IOException {
        addStated(calendar, owner);
        BusyObjects objects = new BusyObjects(range, FloatingZone.of(calendar, owner), busy, availability);
        try (Stream<Item> items = store.items().select(calendar.id(), objects.selection(), Set.of(ItemPart.OCTETS))) {
            for (Iterator<Item> each = items.iterator(); each.hasNext(); ) {
                cost.check();
                Item item = each.next();
                if (question.butUid().isEmpty() || !item.uid().equals(question.butUid())) {
                    objects.add(item);
                }
                if (objects.size() > MAX_PERIODS) {
                    throw DavException.of(
                            Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                            "There are too many busy periods in this range.");
                }
            }
        }
    }

    /** All of it, as a {@code VCALENDAR} with a UID of its own. */
    Component calendar(Instant stamp) {
        availability.addTo(busy);
        return busy.calendar(UUID.randomUUID().toString(), stamp);
    }
}
