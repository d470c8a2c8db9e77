/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-availability}: RFC 7953 section 7.1. */
@Component
public final class CalendarAvailabilityClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-availability";
    }
}
