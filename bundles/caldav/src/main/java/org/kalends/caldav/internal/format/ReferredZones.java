/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.ObjectZones;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * The time zones that the times of an object refer to. One that the object does not define, and whose name nobody knows, would have its
 * times mean something else for each who reads them (RFC 5545 section 3.2.19, RFC 7809 section 3.1.4).
 */
final class ReferredZones {
    private static final int DATE_LENGTH = 8;
    private static final int SHOWN = 60;

    private ReferredZones() {}

    /**
     * Examines the times of an object, those in properties of other standards among them.
     *
     * @throws DavException {@code CALDAV:valid-timezone} when a zone means nothing
     */
    static void check(ZonedObject object) throws DavException {
        for (Component component : object.components()) {
            check(component, object.zones());
        }
    }

    private static void check(Component component, ObjectZones zones) throws DavException {
        for (Property property : component.properties()) {
            String tzid = CalendarTime.tzid(property);
            if (!tzid.isEmpty() && matters(property) && !zones.areNamed(tzid)) {
                throw DavException.of(
                        CalDavPreconditions.VALID_TIMEZONE,
                        "The time zone \"" + (tzid.length() > SHOWN ? tzid.substring(0, SHOWN) + "…" : tzid)
                                + "\" is not defined here, and nobody knows it by its name.");
            }
        }
        for (Component inner : component.components()) {
            check(inner, zones);
        }
    }

    /** Dates and times in UTC have no zone, whatever stands beside them; properties of a single program are its own affair. */
    private static boolean matters(Property property) {
        String value = property.value().strip();
        return value.length() > DATE_LENGTH
                && !value.endsWith("Z")
                && !property.name().startsWith("X-");
    }
}
