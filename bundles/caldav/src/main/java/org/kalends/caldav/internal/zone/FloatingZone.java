/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.zone;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.icalendar.zone.ZoneNames;
import org.kalends.identity.User;
import org.kalends.storage.api.StoredCollection;

/**
 * In which zone dates and floating times lie: the one the report names, else the one of the calendar, else the one of the
 * user who asks (RFC 4791 section 7.3).
 */
public final class FloatingZone {
    private FloatingZone() {}

    /**
     * The zone for a report or one of its properties.
     *
     * @param body the element that may name one
     * @param calendar of what it is asked
     * @throws DavException {@code CALDAV:valid-calendar-data} or {@code CALDAV:valid-timezone} when the report names none
     *     that is known
     */
    public static ZoneRules of(XmlElement body, Resource calendar, Actor actor) throws DavException {
        Optional<XmlElement> timezone = body.child(CalDavNames.TIMEZONE);
        if (timezone.isPresent()) {
            return ZoneText.valid(timezone.get().text()).rules();
        }
        Optional<XmlElement> id = body.child(CalDavNames.TIMEZONE_ID);
        return id.isPresent() ? named(id.get().text()).getRules() : of(calendar, actor);
    }

    /** The zone for a calendar or an object in one. */
    public static ZoneRules of(Resource resource, Actor actor) {
        return resource.as(StoredCollection.class)
                .or(() -> resource.parent().flatMap(parent -> parent.as(StoredCollection.class)))
                .flatMap(FloatingZone::ofCalendar)
                .orElseGet(() -> actor.user().timeZone().getRules());
    }

    /** The zone for a calendar whose owner is asked about. */
    public static ZoneRules of(StoredCollection calendar, User owner) {
        return ofCalendar(calendar).orElseGet(() -> owner.timeZone().getRules());
    }

    /** The text of a stored property of a calendar, if it has one. */
    public static Optional<String> stored(Resource calendar, QName property) {
        return calendar.as(StoredCollection.class).flatMap(collection -> stored(collection, property));
    }

    private static Optional<ZoneRules> ofCalendar(StoredCollection calendar) {
        try {
            Optional<String> timezone = stored(calendar, CalDavNames.CALENDAR_TIMEZONE);
            if (timezone.isPresent()) {
                return Optional.of(ZoneText.parse(timezone.get()).rules());
            }
            Optional<String> id = stored(calendar, CalDavNames.CALENDAR_TIMEZONE_ID);
            return id.isPresent() ? Optional.of(named(id.get()).getRules()) : Optional.empty();
        } catch (DavException e) {
            return Optional.empty(); // a stored zone nobody knows any more is as good as none
        }
    }

    /** The text of a stored property of a calendar, if it has one. */
    public static Optional<String> stored(StoredCollection calendar, QName property) {
        return Optional.ofNullable(calendar.properties().get(StoredXml.key(property)))
                .map(value -> StoredXml.parse(value).text());
    }

    /**
     * The zone of a name.
     *
     * @throws DavException {@code CALDAV:valid-timezone} when there is none (RFC 7809 section 4.1)
     */
    public static ZoneId named(String name) throws DavException {
        return ZoneNames.find(name)
                .orElseThrow(() -> DavException.of(CalDavPreconditions.VALID_TIMEZONE, "There is no such time zone."));
    }
}
