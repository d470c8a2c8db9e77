/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.address;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/** {@code K:calendar-url} ({@code urn:kalends:}): the address of a calendar as people are shown it, as text. */
@Component
public final class CalendarUrlProperty implements LiveProperty {
    @Override
    public QName name() {
        return KalendsNames.CALENDAR_URL;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        String folderId = context.the(StoredCollection.class).id().folderId();
        out.text(CalendarUrl.of(context.actor().config(), folderId));
    }
}
