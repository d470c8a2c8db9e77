/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.kind.ComponentSet;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:supported-calendar-component-set}, RFC 4791 section 5.2.3. Chosen when the calendar is created; of the
 * wanted types those are kept that are stored at all, so that the answer tells what can be put there.
 */
@Component(service = LiveProperty.class)
public final class SupportedCalendarComponentSet implements WritableProperty {
    @Override
    public QName name() {
        return CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public boolean onlyAtCreation() {
        return true;
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        ComponentSet wanted = ComponentSet.in(value).storable();
        if (wanted.names().isEmpty()) {
            throw DavException.of(
                    CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT,
                    "A calendar takes VEVENT, VTODO, VJOURNAL, VFREEBUSY or VAVAILABILITY.");
        }
        return wanted.element(name());
    }

    @Override
    public boolean hasDefault(Resource resource) {
        return true;
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        ComponentSet.ALL.write(out);
    }
}
