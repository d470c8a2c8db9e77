/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:supported-collation-set}, RFC 4791 section 7.5.1. */
@Component
public final class CalendarCollationSet implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.SUPPORTED_COLLATION_SET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        for (Collation collation : Collation.values()) {
            out.element(CalDavNames.SUPPORTED_COLLATION, collation.identifier());
        }
    }
}
