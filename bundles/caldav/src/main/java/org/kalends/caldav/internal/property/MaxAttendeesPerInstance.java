/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.OptionalLong;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.limit.ObjectLimits;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:max-attendees-per-instance}, RFC 4791 section 5.2.9: how many attendees an event has, at most. */
@Component(service = LiveProperty.class)
public final class MaxAttendeesPerInstance extends ObjectLimit {
    @Override
    public QName name() {
        return CalDavNames.caldav("max-attendees-per-instance");
    }

    @Override
    OptionalLong limit(ObjectLimits limits, PropertyContext context) {
        return limits.attendees();
    }
}
