/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.AppleNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/** {@code A:calendar-order}: a number by which clients sort calendars. */
@Component(service = LiveProperty.class)
public final class CalendarOrder implements WritableProperty {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public QName name() {
        return AppleNames.CALENDAR_ORDER;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        String number = value.text().strip();
        if (!NUMBER.matcher(number).matches()) {
            throw DavException.of(409, "An order is a whole number.");
        }
        return new XmlElement(name(), Map.of(), List.of(new XmlElement.Text(number)));
    }
}
