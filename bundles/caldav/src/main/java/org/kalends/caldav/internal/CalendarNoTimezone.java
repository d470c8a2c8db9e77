/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-no-timezone}: time zones by reference, RFC 7809 section 3.1.1. */
@Component
public final class CalendarNoTimezone implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-no-timezone";
    }
}
