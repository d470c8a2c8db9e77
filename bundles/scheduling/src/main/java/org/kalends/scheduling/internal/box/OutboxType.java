/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import java.util.List;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.osgi.service.component.annotations.Component;

/**
 * Outboxes (RFC 6638 section 2.1): where clients ask for the free time of others. Nothing is ever in one. Who may write for the owner, as a
 * delegate, may send for the owner (section 6.2).
 */
@Component(service = CollectionType.class)
public final class OutboxType extends Box {
    public OutboxType() {
        super(
                Outbox.NAME,
                ScheduleNames.SCHEDULE_OUTBOX,
                List.of(
                        privilege("schedule-send", Privilege.WRITE, "Send messages"),
                        privilege("schedule-send-invite", named("schedule-send"), "Send invitations"),
                        privilege("schedule-send-reply", named("schedule-send"), "Send replies"),
                        privilege("schedule-send-freebusy", named("schedule-send"), "Ask others for their free time")));
    }
}
