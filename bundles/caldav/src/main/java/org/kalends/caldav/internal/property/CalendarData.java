/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.data.CalendarDataRequest;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-data}, RFC 4791 section 9.6: the object in the form asked for. The RFC has it in reports only;
 * some clients ask for it by PROPFIND and are answered. Dates and floating times lie in the zone that the element names:
 * {@code calendar-query} puts there the one of the report.
 */
@Component
public final class CalendarData implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_DATA;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isObject(resource);
    }

    @Override
    public Set<ItemPart> needs() {
        return Set.of(ItemPart.OCTETS);
    }

    @Override
    public PropertyWriter prepared(XmlElement requested, Actor actor) throws DavException {
        return new CalendarDataWriter(CalendarDataRequest.parse(requested));
    }
}
