/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:schedule-inbox-URL}, RFC 6638. */
@Component(service = LiveProperty.class)
public final class ScheduleInboxUrl extends BoxUrl {
    public ScheduleInboxUrl() {
        super(ScheduleNames.SCHEDULE_INBOX_URL, Inbox.NAME);
    }
}
