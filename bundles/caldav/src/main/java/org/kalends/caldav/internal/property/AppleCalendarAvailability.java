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

/** When the owner of calendars is available, by the name that macOS and iOS set at the inbox. */
@Component(service = LiveProperty.class)
public final class AppleCalendarAvailability extends OwnerSetting {
    @Activate
    public AppleCalendarAvailability(@Reference Stores stores, @Reference UnitsOfWork units) {
        super(CalDavNames.CALENDAR_AVAILABILITY_OF_APPLE, stores, units);
    }

    @Override
    void check(String text) throws DavException {
        AvailabilityText.check(text);
    }
}
