/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CALDAV:schedule-default-calendar-URL}, RFC 6638 section 9.2. */
@Component(service = LiveProperty.class)
public final class ScheduleDefaultCalendarUrl extends DefaultCalendarUrl {
    @Activate
    public ScheduleDefaultCalendarUrl(@Reference CollectionTypes types, @Reference UnitsOfWork units) {
        super(ScheduleNames.SCHEDULE_DEFAULT_CALENDAR_URL, "VEVENT", types, units);
    }
}
