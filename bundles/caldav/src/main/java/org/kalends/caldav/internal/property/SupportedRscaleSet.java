/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.scale.CalendarSystems;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:supported-rscale-set}, RFC 7529 section 4.3: the calendars that recurrence rules may follow. */
@Component
public final class SupportedRscaleSet implements LiveProperty {
    private static final QName RSCALE = CalDavNames.caldav("supported-rscale");

    @Override
    public QName name() {
        return CalDavNames.caldav("supported-rscale-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource) || Calendars.isHome(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        CalendarSystems.names().forEach(name -> out.element(RSCALE, name));
    }
}
