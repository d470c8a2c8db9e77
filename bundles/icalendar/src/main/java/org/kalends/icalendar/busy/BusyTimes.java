/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.busy;

import java.io.IOException;
import java.util.function.Predicate;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.text.Component;
import org.kalends.identity.User;
import org.kalends.storage.api.StoredCollection;
import org.osgi.annotation.versioning.ProviderType;

/** When people are busy; an OSGi service. Who may know is for the caller to decide: it tells times and nothing else. */
@ProviderType
public interface BusyTimes {
    /**
     * What is asked.
     *
     * @param start seconds since the epoch, inclusive
     * @param end seconds since the epoch, exclusive, after the start
     * @param butUid the UID of an object that is left out, as when it is about to be moved; empty for none
     */
    record Question(long start, long end, String butUid) {
        public Question {
            if (end <= start) {
                throw new IllegalArgumentException("A range ends after its start");
            }
        }
    }

    /**
     * The busy time of somebody in all calendars that make busy (RFC 6638 section 9.1), with what is said of availability (RFC 7953).
     *
     * @param clock what it may cost
     * @return a {@code VCALENDAR} with one {@code VFREEBUSY} that has a UID of its own, DTSTAMP, DTSTART, DTEND and FREEBUSY
     * @throws DavException when there is too much of it, or it costs too much
     * @throws IOException when nobody waits for it any more
     */
    default Component of(User user, Question question, RequestClock clock) throws DavException, IOException {
        return of(user, question, clock, any -> true);
    }

    /**
     * The same of some calendars alone.
     *
     * @param counts which of the collections of that user count
     * @since 1.1
     */
    Component of(User user, Question question, RequestClock clock, Predicate<StoredCollection> counts)
            throws DavException, IOException;
}
