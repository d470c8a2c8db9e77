/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.json.CalendarForm;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:supported-calendar-data}, RFC 4791 section 5.2.4. */
@Component
public final class SupportedCalendarData implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.SUPPORTED_CALENDAR_DATA;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        for (CalendarForm form : CalendarForm.values()) {
            out.open(CalDavNames.CALENDAR_DATA)
                    .attribute("content-type", form.mediaType())
                    .attribute("version", CalendarForm.VERSION)
                    .close();
        }
    }
}
