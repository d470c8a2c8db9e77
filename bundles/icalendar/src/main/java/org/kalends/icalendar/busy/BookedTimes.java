/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.busy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * When calendars are taken, as those of rooms are, and whether something else has room in them; an OSGi service. It keeps nothing: what
 * it tells is what the store says when it is asked.
 *
 * @since 1.1
 */
@ProviderType
public interface BookedTimes {
    /**
     * What of an object meets what is in a calendar.
     *
     * @param instances how many instances the object has in the range
     * @param taken which of them are at a time that is taken: the RECURRENCE-ID of each, or what it would be, in UTC where the series
     *     has a zone
     */
    record Collisions(int instances, List<Property> taken) {
        public Collisions {
            taken = List.copyOf(taken);
        }
    }

    /**
     * When some calendars are taken.
     *
     * @param calendars calendars of one store; without any there is nothing
     * @param clock what it may cost
     * @return as {@link BusyTimes#of}
     * @throws DavException when there is too much of it, or it costs too much
     * @throws IOException when nobody waits for it any more
     */
    Component of(List<StoredCollection> calendars, Storage storage, BusyTimes.Question question, RequestClock clock)
            throws DavException, IOException;

    /**
     * Which instances of an object are at a time that is taken in a calendar. Cancelled and transparent events take no time there.
     *
     * @param object a {@code VCALENDAR} with events
     * @param question the range, in which instances are looked at, and the object of the calendar that is left out
     * @return empty when it cannot be told at a bearable cost: there are too many instances, or too much in the calendar
     */
    Optional<Collisions> collisions(
            Component object, StoredCollection calendar, Storage storage, BusyTimes.Question question);
}
