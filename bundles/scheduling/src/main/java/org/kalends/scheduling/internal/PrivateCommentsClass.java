/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal;

import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.service.component.annotations.Component;

/** {@code calendarserver-private-comments}: what an attendee tells the organizer is for the organizer alone. */
@Component
public final class PrivateCommentsClass implements ComplianceClass {
    @Override
    public String token() {
        return "calendarserver-private-comments";
    }
}
