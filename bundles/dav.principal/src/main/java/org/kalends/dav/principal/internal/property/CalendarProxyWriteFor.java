/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.principal.internal.Memberships;
import org.kalends.storage.api.Delegation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CS:calendar-proxy-write-for}: whose calendars a user may write as a delegate. */
@Component(service = LiveProperty.class)
public final class CalendarProxyWriteFor extends CalendarProxyFor {
    @Activate
    public CalendarProxyWriteFor(@Reference Memberships memberships) {
        super("calendar-proxy-write-for", Delegation.Access.WRITE, memberships);
    }
}
