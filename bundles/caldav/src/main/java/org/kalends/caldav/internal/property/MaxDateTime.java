/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.OptionalLong;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.window.TimeWindow;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.storage.api.Span;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:max-date-time}, RFC 4791 section 5.2.7: the latest start of what clients are shown. */
@Component(service = LiveProperty.class)
public final class MaxDateTime extends WindowLimit {
    @Override
    public QName name() {
        return CalDavNames.caldav("max-date-time");
    }

    @Override
    OptionalLong limit(TimeWindow window) {
        return window.end() == Span.UNBOUNDED_END ? OptionalLong.empty() : OptionalLong.of(window.end());
    }
}
