/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.spi.HomeSet;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:calendar-home-set}, RFC 4791 section 6.2.1. */
@Component(service = LiveProperty.class)
public final class CalendarHomeSet extends HomeSet {
    public CalendarHomeSet() {
        super(CalDavNames.CALENDAR_HOME_SET, Calendars.AREA, Calendars.GATE);
    }
}
