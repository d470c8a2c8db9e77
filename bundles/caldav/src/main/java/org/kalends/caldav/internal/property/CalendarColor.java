/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
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

/**
 * {@code A:calendar-color}: {@code #RRGGBB}, {@code #RRGGBBAA} or the name of a colour in CSS. The attribute
 * {@code symbolic-color} that Apple clients send along is kept.
 */
@Component(service = LiveProperty.class)
public final class CalendarColor implements WritableProperty {
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?|[A-Za-z]{3,30}");

    @Override
    public QName name() {
        return AppleNames.CALENDAR_COLOR;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        String color = value.text().strip();
        if (!COLOR.matcher(color).matches()) {
            throw DavException.of(409, "A colour is #RRGGBB, #RRGGBBAA or a name.");
        }
        return new XmlElement(name(), value.attributes(), List.of(new XmlElement.Text(color)));
    }
}
