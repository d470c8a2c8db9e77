/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.kind;

import java.util.Set;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.StoredCollection;

/** What calendars are called, who may use them, and which resources belong to them. */
public final class Calendars {
    private static final String ICALENDAR = "text/calendar";

    /** The name of their kind in stores. */
    public static final String NAME = "calendar";

    /** First segment of their addresses. */
    public static final String AREA = "caldav";

    /** The name of the calendar that every user has. */
    public static final String DEFAULT = "calendar";

    /** Who may use calendars and task lists. */
    public static final ServiceGate GATE =
            new ServiceGate("CalDAV", "com.openexchange.caldav.enabled", Set.of("calendar", "tasks"));

    /** Seeing when somebody is busy, RFC 4791 section 6.1.1. */
    public static final Privilege READ_FREE_BUSY = new Privilege(CalDavNames.caldav("read-free-busy"));

    private Calendars() {}

    /** Whether it is a collection of calendar objects, an object in one, or a home of calendars. */
    public static boolean holds(Resource resource) {
        return isCollection(resource) || isObject(resource) || isHome(resource);
    }

    /** Whether it is a calendar, or another collection of such objects, as the inbox for messages is (RFC 6638 section 2.2). */
    public static boolean isCollection(Resource resource) {
        return resource.as(StoredCollection.class).isPresent() && isOfICalendar(resource);
    }

    /** Whether it is a calendar. */
    public static boolean isCalendar(Resource resource) {
        return resource.as(StoredCollection.class).isPresent() && isOfType(resource);
    }

    /** Whether it is a calendar object. */
    public static boolean isObject(Resource resource) {
        return resource.as(Item.class).isPresent() && isOfICalendar(resource);
    }

    /** Whether it is a home of calendars. */
    public static boolean isHome(Resource resource) {
        return resource.as(Home.class).filter(home -> home.area().equals(AREA)).isPresent();
    }

    private static boolean isOfICalendar(Resource resource) {
        return resource.as(CollectionType.class)
                .filter(type -> type.format().mediaType().equals(ICALENDAR))
                .isPresent();
    }

    private static boolean isOfType(Resource resource) {
        return resource.as(CollectionType.class)
                .filter(type -> type.name().equals(NAME))
                .isPresent();
    }
}
