/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-auto-schedule}, RFC 6638 section 2: the server sends invitations and answers, so that clients do not. */
@Component
public final class CalendarAutoScheduleClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-auto-schedule";
    }
}
