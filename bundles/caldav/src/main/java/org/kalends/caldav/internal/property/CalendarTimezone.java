/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.caldav.internal.zone.ZoneText;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.icalendar.zone.ZoneNames;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-timezone}, RFC 4791 section 5.2.2: the zone of dates and floating times. Where only
 * {@code CALDAV:calendar-timezone-id} was set, the definition of that zone: the two are forms of one setting (RFC 7809 section
 * 5.2).
 */
@Component(service = LiveProperty.class)
public final class CalendarTimezone implements WritableProperty {
    private static final int MAX_CHARACTERS = 262_144;

    @Override
    public QName name() {
        return CalDavNames.CALENDAR_TIMEZONE;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        String text = value.text();
        if (text.length() > MAX_CHARACTERS) {
            throw DavException.of(507, "A time zone has at most " + MAX_CHARACTERS + " characters.");
        }
        return new XmlElement(
                name(),
                Map.of(),
                List.of(new XmlElement.Text(ZoneText.parse(text).text())));
    }

    /** Some clients always send a name; a calendar is worth more than a zone that is not known. */
    @Override
    public boolean isDispensable(XmlElement value) {
        return ZoneText.isBare(value.text());
    }

    @Override
    public Set<QName> otherForms() {
        return Set.of(CalDavNames.CALENDAR_TIMEZONE_ID);
    }

    @Override
    public boolean hasDefault(Resource resource) {
        return named(resource).isPresent();
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        named(context.resource()).ifPresent(zone -> out.text(ZoneText.of(zone).text()));
    }

    private static Optional<ZoneId> named(Resource calendar) {
        return FloatingZone.stored(calendar, CalDavNames.CALENDAR_TIMEZONE_ID).flatMap(ZoneNames::find);
    }
}
