/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.StoredCollection;

/** Which resources belong to calendars. */
public final class Calendars {
    private Calendars() {}

    /** Whether it is a calendar. */
    public static boolean isCalendar(Resource resource) {
        return resource.as(StoredCollection.class).isPresent() && isOfType(resource);
    }

    /** Whether it is an object in a calendar. */
    public static boolean isObject(Resource resource) {
        return resource.as(Item.class).isPresent() && isOfType(resource);
    }

    /** Whether it is a home of calendars. */
    public static boolean isHome(Resource resource) {
        return resource.as(Home.class)
                .filter(home -> home.area().equals(CalendarCollectionType.AREA))
                .isPresent();
    }

    private static boolean isOfType(Resource resource) {
        return resource.as(CollectionType.class)
                .filter(CalendarCollectionType.class::isInstance)
                .isPresent();
    }
}
