/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.SupportedCollationSet;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:supported-collation-set}, RFC 4791 section 7.5.1. */
@Component(service = LiveProperty.class)
public final class CalendarCollationSet extends SupportedCollationSet {
    public CalendarCollationSet() {
        super(CalDavNames.SUPPORTED_COLLATION_SET, Calendars::isCalendar);
    }
}
