/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.principal.internal.Memberships;
import org.kalends.storage.api.Delegation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CS:calendar-proxy-read-for}: whose calendars a user may read as a delegate. */
@Component(service = LiveProperty.class)
public final class CalendarProxyReadFor extends CalendarProxyFor {
    @Activate
    public CalendarProxyReadFor(@Reference Memberships memberships) {
        super("calendar-proxy-read-for", Delegation.Access.READ, memberships);
    }
}
