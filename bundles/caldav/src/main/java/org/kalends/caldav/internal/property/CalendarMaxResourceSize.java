/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.MaxResourceSize;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:max-resource-size}, RFC 4791 section 5.2.5. */
@Component(service = LiveProperty.class)
public final class CalendarMaxResourceSize extends MaxResourceSize {
    public CalendarMaxResourceSize() {
        super(CalDavNames.MAX_RESOURCE_SIZE, Calendars::isCalendar);
    }
}
