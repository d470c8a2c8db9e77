/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schedule-default-tasks-URL} of Apple, the same for tasks. */
@Component(service = LiveProperty.class)
public final class ScheduleDefaultTasksUrl extends DefaultCalendarUrl {
    @Activate
    public ScheduleDefaultTasksUrl(@Reference CollectionTypes types, @Reference UnitsOfWork units) {
        super(ScheduleNames.SCHEDULE_DEFAULT_TASKS_URL, "VTODO", types, units);
    }
}
