/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.Optional;
import org.kalends.caldav.internal.data.CalendarDataRenderer;
import org.kalends.caldav.internal.data.CalendarDataRequest;
import org.kalends.caldav.internal.data.ExpansionAllowance;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Item;

/** Tells {@code CALDAV:calendar-data} in one request, whose element is read once, and the zone of each calendar with it. */
final class CalendarDataWriter implements PropertyWriter {
    private final CalendarDataRequest request;
    private final ExpansionAllowance allowance = new ExpansionAllowance();
    private Optional<Collection> calendar = Optional.empty();
    private Optional<CalendarDataRenderer> renderer = Optional.empty();

    CalendarDataWriter(CalendarDataRequest request) {
        this.request = request;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        if (request.isWhole() && context.preferences().standardTimezones().isEmpty()) {
            out.text(context.the(Item.class).octets().orElseThrow());
            return;
        }
        try {
            String told = renderer(context).render(ReadObject.of(context.resource()));
            request.form().describe(out);
            out.text(told);
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    private CalendarDataRenderer renderer(PropertyContext context) throws DavException {
        Optional<Collection> parent = context.resource().parent();
        if (renderer.isEmpty() || !parent.equals(calendar)) {
            renderer = Optional.of(new CalendarDataRenderer(
                    request,
                    FloatingZone.of(context.requested(), context.resource(), context.actor()),
                    context.preferences(),
                    allowance));
            calendar = parent;
        }
        return renderer.get();
    }
}
