/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.zone;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.time.NamedZones;
import org.kalends.caldav.internal.time.VTimeZone;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.zone.ZoneNames;

/**
 * A time zone as clients give it for a calendar or a report (RFC 4791 sections 5.2.2 and 9.8): a calendar with one VTIMEZONE.
 * Some leave out VERSION and PRODID, or the calendar around it, or send no more than the name.
 *
 * @param name what it is called
 * @param text a valid calendar with the definition; as it came, if it came so
 * @param rules its rules
 */
public record ZoneText(String name, String text, ZoneRules rules) {
    private static final int WEEKS_COMPARED = 520;

    /** Whether a text is not even meant as a definition: a name or nothing. */
    public static boolean isBare(String text) {
        return !text.strip().toUpperCase(Locale.ROOT).startsWith("BEGIN:");
    }

    /**
     * Reads a text.
     *
     * @throws DavException {@code CALDAV:valid-calendar-data} when it is no time zone
     */
    public static ZoneText parse(String text) throws DavException {
        try {
            return isBare(text) ? named(text) : defined(text);
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    /**
     * Reads a text that must be what the RFC asks for: programs that name a zone in a report are told what is wrong with it.
     *
     * @throws DavException {@code CALDAV:valid-calendar-data} when it is not
     */
    static ZoneText valid(String text) throws DavException {
        ZoneText zone = parse(text);
        if (!zone.text().equals(text)) {
            throw DavException.of(
                    CalDavPreconditions.VALID_CALENDAR_DATA,
                    "A time zone is a VCALENDAR with VERSION, PRODID and one VTIMEZONE with its observances.");
        }
        return zone;
    }

    private static ZoneText named(String text) throws MalformedCalendarException {
        ZoneId zone = ZoneNames.find(NamedZones.name(text))
                .orElseThrow(() -> new MalformedCalendarException(
                        "A time zone is a VCALENDAR with one VTIMEZONE, or a name that is known."));
        return of(zone);
    }

    /** A zone of the database. */
    public static ZoneText of(ZoneId zone) {
        Component calendar =
                CalendarObject.completed(Component.of(CalendarObject.VCALENDAR, List.of(DefinedZone.of(zone))));
        return new ZoneText(zone.getId(), calendar.text(), zone.getRules());
    }

    private static ZoneText defined(String text) throws MalformedCalendarException {
        Component calendar = calendar(text);
        CalendarObject object = CalendarObject.of(calendar);
        List<Component> zones = calendar.components(CalendarObject.VTIMEZONE);
        if (zones.size() != 1 || !object.components().isEmpty()) {
            throw new MalformedCalendarException("A time zone is a VCALENDAR with one VTIMEZONE and nothing else.");
        }
        Property tzid = zones.get(0)
                .property("TZID")
                .orElseThrow(() -> new MalformedCalendarException("A VTIMEZONE has no TZID."));
        String name = NamedZones.name(tzid);
        Component complete = CalendarObject.completed(calendar);
        String valid = complete.text().strip().equals(text.strip()) ? text : crlf(complete.text());
        try {
            ZoneRules own = VTimeZone.rules(zones.get(0));
            return new ZoneText(
                    name, valid, ZoneNames.agreed(name).map(ZoneId::getRules).orElse(own));
        } catch (MalformedCalendarException e) {
            return of(ZoneNames.find(name).orElseThrow(() -> e));
        }
    }

    private static Component calendar(String text) throws MalformedCalendarException {
        List<Component> roots = CalendarReader.read(text.strip() + "\r\n");
        Component root = roots.get(0);
        if (roots.size() == 1 && root.name().equals(CalendarObject.VCALENDAR)) {
            return root;
        }
        if (roots.size() == 1 && root.name().equals(CalendarObject.VTIMEZONE)) {
            return Component.of(CalendarObject.VCALENDAR, List.of(root));
        }
        throw new MalformedCalendarException("A time zone is one VCALENDAR with one VTIMEZONE.");
    }

    private static String crlf(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    /** Its name in the IANA database: the one it is called by, or the one it most likely means, if the rules agree. */
    public Optional<ZoneId> id() {
        return ZoneNames.agreed(name).or(() -> ZoneNames.find(name).filter(zone -> agrees(zone.getRules())));
    }

    private boolean agrees(ZoneRules others) {
        Instant now = Instant.now();
        return IntStream.range(0, WEEKS_COMPARED)
                .mapToObj(week -> now.plus(7L * week, ChronoUnit.DAYS))
                .allMatch(moment -> rules.getOffset(moment).equals(others.getOffset(moment)));
    }
}
