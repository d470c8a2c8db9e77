/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-access}: CalDAV, RFC 4791 section 5.1. */
@Component
public final class CalendarAccess implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-access";
    }
}
