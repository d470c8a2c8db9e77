/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import java.util.List;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.osgi.service.component.annotations.Component;

/** Inboxes (RFC 6638 section 2.2): messages that have come. What they say has been done already when they are seen. */
@Component(service = CollectionType.class)
public final class InboxType extends Box {
    public InboxType() {
        super(
                Inbox.NAME,
                ScheduleNames.SCHEDULE_INBOX,
                List.of(
                        privilege("schedule-deliver", Privilege.ALL, "Have messages delivered"),
                        privilege("schedule-deliver-invite", named("schedule-deliver"), "Have invitations delivered"),
                        privilege("schedule-deliver-reply", named("schedule-deliver"), "Have replies delivered"),
                        privilege("schedule-query-freebusy", named("schedule-deliver"), "Ask for free time")));
    }
}
