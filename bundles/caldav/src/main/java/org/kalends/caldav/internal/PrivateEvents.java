/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendarserver-private-events}: clients of Apple may say of an object who is to see it. */
@Component
public final class PrivateEvents implements ComplianceClass {
    @Override
    public String token() {
        return "calendarserver-private-events";
    }
}
