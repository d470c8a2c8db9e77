/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.StoredCollection;

/**
 * The calendars that busy time is asked of: the one at the address; or those in a home, or in the home of a principal, that are its
 * owner's, make busy (RFC 6638 section 9.1), and are open to whoever asks.
 */
final class BusyCalendars {
    private BusyCalendars() {}

    /** Whether busy time can be asked of a resource. */
    static boolean isAskable(Resource resource) {
        return Calendars.holds(resource) || resource.as(User.class).isPresent();
    }

    /**
     * The calendars.
     *
     * @throws DavException 403 {@code DAV:need-privileges} when none is open to whoever asks: nobody is told to be free of whom
     *     nothing is known
     */
    static List<StoredMembers> of(Resource resource, DavRequest request) throws DavException {
        if (Calendars.isCalendar(resource)) {
            return List.of((StoredMembers) resource);
        }
        Resource home = Calendars.isHome(resource)
                ? resource
                : homeOf(resource.as(User.class).orElseThrow(), request);
        List<StoredMembers> calendars = in(home, request);
        if (calendars.isEmpty()) {
            throw DavException.of(
                    Precondition.NEED_PRIVILEGES,
                    "There is no calendar here of which you may see when its owner is busy.");
        }
        return calendars;
    }

    private static Resource homeOf(User user, DavRequest request) throws DavException {
        Href address = Href.ROOT
                .childCollection(Calendars.AREA)
                .childCollection("users")
                .childCollection(String.valueOf(user.userId().id()));
        return request.resolve(address, Set.of())
                .resource()
                .filter(Calendars::isHome)
                .orElseThrow(
                        () -> DavException.of(Precondition.NEED_PRIVILEGES, "You may not see when this user is busy."));
    }

    private static List<StoredMembers> in(Resource home, DavRequest request) {
        UserId owner = home.as(Home.class).orElseThrow().owner().userId();
        try (Stream<? extends Resource> members = ((Collection) home).members(Set.of())) {
            return members.filter(Calendars::isCalendar)
                    .filter(calendar -> isOf(owner, calendar) && makesBusy(calendar))
                    .filter(calendar -> calendar.privileges(request.actor()).contains(Calendars.READ_FREE_BUSY))
                    .map(StoredMembers.class::cast)
                    .toList();
        }
    }

    private static boolean isOf(UserId owner, Resource calendar) {
        return calendar.as(CollectionOwner.class)
                .filter(found -> found.user().userId().equals(owner))
                .isPresent();
    }

    private static boolean makesBusy(Resource calendar) {
        return calendar.as(StoredCollection.class)
                .filter(BusyCalendars::makesBusy)
                .isPresent();
    }

    /** Whether what is in a calendar makes its owner busy. */
    static boolean makesBusy(StoredCollection calendar) {
        String kept = calendar.properties().get(StoredXml.key(CalDavNames.SCHEDULE_CALENDAR_TRANSP));
        return kept == null || !StoredXml.parse(kept).has(CalDavNames.TRANSPARENT);
    }
}
