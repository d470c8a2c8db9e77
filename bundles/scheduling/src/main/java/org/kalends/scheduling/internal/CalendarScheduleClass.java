/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-schedule}: what clients from before RFC 6638 look for when they want to ask for free time. */
@Component
public final class CalendarScheduleClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-schedule";
    }
}
