/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.OptionalLong;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.window.TimeWindow;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.storage.api.Span;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:min-date-time}, RFC 4791 section 5.2.6: the earliest end of what clients are shown. */
@Component(service = LiveProperty.class)
public final class MinDateTime extends WindowLimit {
    @Override
    public QName name() {
        return CalDavNames.caldav("min-date-time");
    }

    @Override
    OptionalLong limit(TimeWindow window) {
        return window.start() == Span.UNBOUNDED_START ? OptionalLong.empty() : OptionalLong.of(window.start());
    }
}
