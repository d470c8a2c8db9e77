/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.OwnedCollections;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.identity.User;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** When the owners of calendars are busy, read from all stores whoever may see these calendars. */
@org.osgi.service.component.annotations.Component
public final class OwnersBusyTimes implements BusyTimes {
    private final OwnedCollections owned;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OwnersBusyTimes(@Reference Stores stores) {
        this.owned = new OwnedCollections(stores);
    }

    @Override
    public Component of(User user, Question question, RequestClock cost, Predicate<StoredCollection> counts)
            throws DavException, IOException {
        StoredTimes times = new StoredTimes(question, cost);
        try (Stream<OwnedCollections.Owned> all = owned.of(user.userId())) {
            for (Iterator<OwnedCollections.Owned> each = all.iterator(); each.hasNext(); ) {
                OwnedCollections.Owned calendar = each.next();
                if (!counts.test(calendar.collection())) {
                    continue;
                }
                if (makesBusy(calendar.collection())) {
                    times.add(calendar.collection(), calendar.store(), user);
                } else if (!calendar.collection().type().equals(Calendars.NAME)) {
                    times.addStated(calendar.collection(), user);
                }
            }
        }
        return times.calendar(clock.instant());
    }

    private static boolean makesBusy(StoredCollection collection) {
        return collection.type().equals(Calendars.NAME) && BusyCalendars.makesBusy(collection);
    }
}
