/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.window.TimeWindow;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;

/** One end of what is shown of a calendar. A calendar without that end does not have the property. */
abstract class WindowLimit implements LiveProperty {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The end, in seconds since the epoch; empty without limit. */
    abstract OptionalLong limit(TimeWindow window);

    @Override
    public final boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) throws DavException {
        long seconds = context.the(CalendarCollectionType.class)
                .window(context.actor())
                .map(this::limit)
                .orElse(OptionalLong.empty())
                .orElseThrow(() -> DavException.of(404, "There is no limit."));
        out.text(UTC.format(Instant.ofEpochSecond(seconds)));
    }
}
