/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.kind.ComponentSet;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:supported-calendar-component-sets}: which sets of types a new calendar may have; asked by Apple clients. */
@Component
public final class SupportedCalendarComponentSets implements LiveProperty {
    private static final List<ComponentSet> SETS = List.of(
            new ComponentSet(List.of("VEVENT")),
            new ComponentSet(List.of("VTODO")),
            new ComponentSet(List.of("VJOURNAL")),
            new ComponentSet(List.of("VEVENT", "VTODO")),
            ComponentSet.ALL);

    @Override
    public QName name() {
        return CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SETS;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isHome(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        for (ComponentSet set : SETS) {
            out.open(CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET);
            set.write(out);
            out.close();
        }
    }
}
