/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendar-proxy}: users let others act for them, as the CalendarServer extension {@code caldav-proxy} has it. */
@Component
public final class CalendarProxyClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendar-proxy";
    }
}
