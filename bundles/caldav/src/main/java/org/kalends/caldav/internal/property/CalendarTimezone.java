/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.json.CalendarForm;
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
 * 5.2). It is told, and may be set, in each form of calendars that its {@code content-type} names (RFC 7265 section 6, RFC 4791
 * section 9.6).
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
        String text = form(value).read(value.text());
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

    private static CalendarForm form(XmlElement element) throws DavException {
        return CalendarForm.named(element.attribute("content-type"));
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
    public void write(PropertyContext context, XmlOut out) throws DavException {
        CalendarForm form = form(context.requested());
        Optional<String> kept = FloatingZone.stored(context.resource(), name()).or(() -> named(context.resource())
                .map(zone -> ZoneText.of(zone).text()));
        if (kept.isPresent()) {
            form.describe(out);
            out.text(form.written(kept.get()));
        }
    }

    private static Optional<ZoneId> named(Resource calendar) {
        return FloatingZone.stored(calendar, CalDavNames.CALENDAR_TIMEZONE_ID).flatMap(ZoneNames::find);
    }
}
