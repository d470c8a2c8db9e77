/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:schedule-calendar-transp}, RFC 6638 section 9.1: whether a calendar makes its owner busy. */
@Component(service = LiveProperty.class)
public final class ScheduleCalendarTransp implements WritableProperty {
    @Override
    public QName name() {
        return CalDavNames.SCHEDULE_CALENDAR_TRANSP;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        List<XmlElement> children = value.children().toList();
        boolean known = children.size() == 1
                && (children.get(0).name().equals(CalDavNames.OPAQUE)
                        || children.get(0).name().equals(CalDavNames.TRANSPARENT));
        if (!known) {
            throw DavException.of(409, "The value is either opaque or transparent.");
        }
        XmlElement choice = new XmlElement(children.get(0).name(), Map.of(), List.of());
        return new XmlElement(name(), Map.of(), List.of(new XmlElement.Child(choice)));
    }

    @Override
    public boolean hasDefault(Resource resource) {
        return true;
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        out.empty(CalDavNames.OPAQUE);
    }
}
