/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.icalendar.busy.BookedTimes;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/** When calendars are taken, read from their store. */
@org.osgi.service.component.annotations.Component
public final class CalendarsBookedTimes implements BookedTimes {
    private final Clock clock = Clock.systemUTC();

    @Override
    public Component of(
            List<StoredCollection> calendars, Storage storage, BusyTimes.Question question, RequestClock cost)
            throws DavException, IOException {
        StoredTimes times = new StoredTimes(question, cost);
        for (StoredCollection calendar : calendars) {
            times.add(
                    calendar,
                    storage,
                    CollectionOwner.context(calendar.id().contextId()).user());
        }
        return times.calendar(clock.instant());
    }

    @Override
    public Optional<Collisions> collisions(
            Component object, StoredCollection calendar, Storage storage, BusyTimes.Question question) {
        return new CollisionSearch(calendar, storage, question).of(object);
    }
}
