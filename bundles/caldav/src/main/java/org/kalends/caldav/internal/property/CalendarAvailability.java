/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import org.kalends.caldav.internal.format.AvailabilityText;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CALDAV:calendar-availability}, RFC 7953 section 7.2.4: when the owner of calendars is available. */
@Component(service = LiveProperty.class)
public final class CalendarAvailability extends OwnerSetting {
    @Activate
    public CalendarAvailability(@Reference Stores stores, @Reference UnitsOfWork units) {
        super(CalDavNames.CALENDAR_AVAILABILITY, stores, units);
    }

    @Override
    void check(String text) throws DavException {
        AvailabilityText.check(text);
    }
}
