/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.VTimeZone;
import org.kalends.caldav.internal.time.ZoneNames;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.xml.StoredXml;
import org.kalends.dav.core.xml.XmlElement;
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
            return parse(timezone.get().text());
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

    private static Optional<ZoneRules> ofCalendar(StoredCollection calendar) {
        try {
            Optional<String> timezone = stored(calendar, CalDavNames.CALENDAR_TIMEZONE);
            if (timezone.isPresent()) {
                return Optional.of(parse(timezone.get()));
            }
            Optional<String> id = stored(calendar, CalDavNames.CALENDAR_TIMEZONE_ID);
            return id.isPresent() ? Optional.of(named(id.get()).getRules()) : Optional.empty();
        } catch (DavException e) {
            return Optional.empty(); // a stored zone nobody knows any more is as good as none
        }
    }

    private static Optional<String> stored(StoredCollection calendar, QName property) {
        return Optional.ofNullable(calendar.properties().get(StoredXml.key(property)))
                .map(value -> StoredXml.parse(value).text());
    }

    /**
     * The rules of a text that holds one VTIMEZONE (RFC 4791 section 5.2.2).
     *
     * @throws DavException {@code CALDAV:valid-calendar-data} when it does not
     */
    public static ZoneRules parse(String text) throws DavException {
        try {
            Component zone = definition(text);
            Optional<ZoneId> known = named(zone);
            return known.isPresent() ? known.get().getRules() : VTimeZone.rules(zone);
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    /** The name of the zone that a text defines, if it is one that is known. */
    public static Optional<ZoneId> nameIn(String text) {
        try {
            return named(definition(text));
        } catch (MalformedCalendarException e) {
            return Optional.empty(); // no zone, no name
        }
    }

    private static Component definition(String text) throws MalformedCalendarException {
        CalendarObject object = CalendarObject.read(text.strip());
        if (!object.calendar().has("VERSION") || !object.calendar().has("PRODID")) {
            throw new MalformedCalendarException("A time zone stands in a VCALENDAR with VERSION and PRODID.");
        }
        List<Component> zones = object.calendar().components(CalendarObject.VTIMEZONE);
        if (zones.size() != 1 || !object.components().isEmpty()) {
            throw new MalformedCalendarException("A time zone is a VCALENDAR with one VTIMEZONE and nothing else.");
        }
        return zones.get(0);
    }

    private static Optional<ZoneId> named(Component zone) {
        return zone.property("TZID").map(Property::value).flatMap(ZoneNames::find);
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
