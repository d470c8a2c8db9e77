/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:max-resource-size}, RFC 4791 section 5.2.5: most octets of an object. */
@Component
public final class CalendarMaxResourceSize implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.MAX_RESOURCE_SIZE;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.text(String.valueOf(context.the(CollectionType.class).format().maxOctets()));
    }
}
