/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.busy.BookedTimes;
import org.kalends.icalendar.busy.BookedTimes.Collisions;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.identity.BookableResource;
import org.kalends.scheduling.internal.LateService;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What is known of rooms and equipment: their settings, their calendars, and when they are taken. */
@org.osgi.service.component.annotations.Component(service = Resources.class)
public final class Resources {
    private final Stores stores;
    private final Config config;
    private final BookedTimes times;
    private final LateService<UnitsOfWork> units;
    private final ResourceCalendars calendars;

    @Activate
    public Resources(
            @Reference Stores stores,
            @Reference Config config,
            @Reference BookedTimes times,
            @Reference ComponentServiceObjects<UnitsOfWork> units) {
        this.stores = stores;
        this.config = config;
        this.times = times;
        this.units = new LateService<>(units);
        this.calendars = new ResourceCalendars(this.units);
    }

    @Deactivate
    void close() {
        units.close();
    }

    /** The number of the resource whose calendar a collection is; empty when it is none. */
    public Optional<Integer> resource(StoredCollection collection, Storage storage) {
        return areIn(storage) ? ResourceCalendars.resource(collection) : Optional.empty();
    }

    /** Whether the calendars of rooms and equipment are in a store: they are in the default one. */
    boolean areIn(Storage storage) {
        return stores.defaultStore().equals(storage);
    }

    ResourceSettings settings(BookableResource resource) {
        return ResourceSettings.of(resource, config.forUser(resource.contextId(), 0));
    }

    /** The calendar of a resource, if it was ever booked and is in a store. */
    public Optional<StoredCollection> calendarIn(Storage storage, BookableResource resource) {
        return areIn(storage) ? calendar(resource) : Optional.empty();
    }

    /** The calendar of a resource, if it was ever booked. */
    Optional<StoredCollection> calendar(BookableResource resource) {
        return ResourceCalendars.find(resource, stores.defaultStore());
    }

    /** The calendar of a resource, which is made if there is none. */
    StoredCollection calendar(BookableResource resource, ResourceSettings settings) throws DavException {
        return calendars.of(resource, settings.grants(), stores.defaultStore());
    }

    /** What of an object is at a time when the resource is taken, as {@link BookedTimes#collisions}. */
    Optional<Collisions> collisions(SchedulingObject object, StoredCollection calendar, BusyTimes.Question question) {
        return times.collisions(object.calendar(), calendar, stores.defaultStore(), question);
    }

    /**
     * When a resource is taken, as {@link BookedTimes#of}.
     *
     * @throws DavException when there is too much of it, or it costs too much
     * @throws IOException when nobody waits for it any more
     */
    public Component busy(BookableResource resource, BusyTimes.Question question, RequestClock clock)
            throws DavException, IOException {
        List<StoredCollection> booked = calendar(resource).stream().toList();
        return times.of(booked, stores.defaultStore(), question, clock);
    }
}
