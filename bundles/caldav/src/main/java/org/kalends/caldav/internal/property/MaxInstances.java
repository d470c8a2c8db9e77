/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.OptionalLong;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.limit.ObjectLimits;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:max-instances}, RFC 4791 section 5.2.8: how many instances a series has that ends, at most. */
@Component(service = LiveProperty.class)
public final class MaxInstances extends ObjectLimit {
    @Override
    public QName name() {
        return CalDavNames.caldav("max-instances");
    }

    @Override
    OptionalLong limit(ObjectLimits limits, PropertyContext context) {
        return limits.instances();
    }
}
