/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.format.AvailabilityText;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:calendar-availability}, RFC 7953 section 7.2.4: when the owner of a calendar is available. */
@Component(service = LiveProperty.class)
public final class CalendarAvailability implements WritableProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_AVAILABILITY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        AvailabilityText.check(value.text());
        return new XmlElement(name(), Map.of(), List.of(new XmlElement.Text(value.text())));
    }
}
