/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.OwnedCollections;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.identity.User;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** When the owners of calendars are busy, read from all stores whoever may see these calendars. */
@org.osgi.service.component.annotations.Component
public final class OwnersBusyTimes implements BusyTimes {
    private static final int MAX_PERIODS = 200_000;

    private final OwnedCollections owned;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OwnersBusyTimes(@Reference Stores stores) {
        this.owned = new OwnedCollections(stores);
    }

    @Override
    public Component of(User user, Question question, RequestClock cost) throws DavException, IOException {
        TimeRange range = new TimeRange(question.start(), question.end());
        BusyTime busy = new BusyTime(range);
        Availability availability = new Availability(range);
        try (Stream<OwnedCollections.Owned> all = owned.of(user.userId())) {
            for (Iterator<OwnedCollections.Owned> each = all.iterator(); each.hasNext(); ) {
                OwnedCollections.Owned calendar = each.next();
                if (makesBusy(calendar.collection())) {
                    add(calendar, user, question, new Sum(range, busy, availability), cost);
                } else if (!calendar.collection().type().equals(Calendars.NAME)) {
                    availability.addStated(calendar.collection(), FloatingZone.of(calendar.collection(), user));
                }
            }
        }
        availability.addTo(busy);
        return busy.calendar(UUID.randomUUID().toString(), clock.instant());
    }

    private static boolean makesBusy(StoredCollection collection) {
        return collection.type().equals(Calendars.NAME) && BusyCalendars.makesBusy(collection);
    }

    /** What is added up. */
    private record Sum(TimeRange range, BusyTime busy, Availability availability) {}

    private static void add(OwnedCollections.Owned calendar, User user, Question question, Sum sum, RequestClock cost)
            throws DavException, IOException {
        StoredCollection stored = calendar.collection();
        BusyObjects objects =
                new BusyObjects(sum.range(), FloatingZone.of(stored, user), sum.busy(), sum.availability());
        sum.availability().addStated(stored, FloatingZone.of(stored, user));
        try (Stream<Item> items =
                calendar.store().items().select(stored.id(), objects.selection(), Set.of(ItemPart.OCTETS))) {
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
}
