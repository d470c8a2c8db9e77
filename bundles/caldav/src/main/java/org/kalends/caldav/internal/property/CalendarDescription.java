/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:calendar-description}, RFC 4791 section 5.2.1; its {@code xml:lang} is kept. */
@Component(service = LiveProperty.class)
public final class CalendarDescription implements WritableProperty {
    private static final int MAX_CHARACTERS = 16_384;

    @Override
    public QName name() {
        return CalDavNames.CALENDAR_DESCRIPTION;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        String text = value.text();
        if (text.length() > MAX_CHARACTERS) {
            throw DavException.of(507, "A description has at most " + MAX_CHARACTERS + " characters.");
        }
        return new XmlElement(name(), value.attributes(), List.of(new XmlElement.Text(text)));
    }
}
