/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

/** Messages in boxes: iCalendar with a method (RFC 5546). They are about objects, of which several can be about one. */
final class MessageFormat implements ObjectFormat, Recognizable {
    private static final long MAX_OCTETS = 10L * 1024 * 1024;

    @Override
    public String mediaType() {
        return "text/calendar";
    }

    @Override
    public String nameSuffix() {
        return ".ics";
    }

    @Override
    public long maxOctets() {
        return MAX_OCTETS;
    }

    @Override
    public Precondition tooLarge() {
        return SchedulePreconditions.MAX_RESOURCE_SIZE;
    }

    @Override
    public String firstLine() {
        return "BEGIN:VCALENDAR";
    }

    @Override
    public Precondition unsupportedData() {
        return SchedulePreconditions.SUPPORTED_CALENDAR_DATA;
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException {
        try {
            String kind = CalendarObject.read(sent.text()).kind().orElse("");
            return new AcceptedObject(sent, false, Inbox.mediaType(), Inbox.index(kind));
        } catch (MalformedCalendarException e) {
            throw DavException.of(SchedulePreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    @Override
    public void admit(String kind, StoredCollection collection) {
        // Messages are about anything
    }
}
