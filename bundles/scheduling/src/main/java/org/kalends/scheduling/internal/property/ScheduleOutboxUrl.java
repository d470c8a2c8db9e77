/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.scheduling.internal.box.Outbox;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:schedule-outbox-URL}, RFC 6638. */
@Component(service = LiveProperty.class)
public final class ScheduleOutboxUrl extends BoxUrl {
    public ScheduleOutboxUrl() {
        super(ScheduleNames.SCHEDULE_OUTBOX_URL, Outbox.NAME);
    }
}
