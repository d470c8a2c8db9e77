/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-query-extended}: filters of which any condition is enough, draft-daboo-caldav-extensions. */
@Component
public final class CalendarQueryExtended implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-query-extended";
    }
}
