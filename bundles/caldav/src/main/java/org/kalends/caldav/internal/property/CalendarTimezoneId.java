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
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-timezone-id}, RFC 7809 section 5.2: the name of the zone of dates and floating times. Where only
 * {@code CALDAV:calendar-timezone} was set, the name of that zone: the two are forms of one setting.
 */
@Component(service = LiveProperty.class)
public final class CalendarTimezoneId implements WritableProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_TIMEZONE_ID;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        String id = value.text().strip();
        FloatingZone.named(id);
        return new XmlElement(name(), Map.of(), List.of(new XmlElement.Text(id)));
    }

    @Override
    public Set<QName> otherForms() {
        return Set.of(CalDavNames.CALENDAR_TIMEZONE);
    }

    @Override
    public boolean hasDefault(Resource resource) {
        return nameOfDefinition(resource).isPresent();
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        nameOfDefinition(context.resource()).ifPresent(zone -> out.text(zone.getId()));
    }

    private static Optional<ZoneId> nameOfDefinition(Resource resource) {
        return FloatingZone.stored(resource, CalDavNames.CALENDAR_TIMEZONE).flatMap(CalendarTimezoneId::nameIn);
    }

    private static Optional<ZoneId> nameIn(String definition) {
        try {
            return ZoneText.parse(definition).id();
        } catch (DavException e) {
            return Optional.empty(); // no zone, no name
        }
    }
}
