/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.OptionalLong;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.limit.ObjectLimits;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:max-resource-size}, RFC 4791 section 5.2.5: what the format takes, or less where the configuration says so. */
@Component(service = LiveProperty.class)
public final class CalendarMaxResourceSize extends ObjectLimit {
    @Override
    public QName name() {
        return CalDavNames.MAX_RESOURCE_SIZE;
    }

    @Override
    OptionalLong limit(ObjectLimits limits, PropertyContext context) {
        long most = context.the(CollectionType.class).format().maxOctets();
        return OptionalLong.of(Math.min(most, limits.octets().orElse(most)));
    }
}
