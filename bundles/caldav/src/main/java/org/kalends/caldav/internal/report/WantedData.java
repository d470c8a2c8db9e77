/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.data.CalendarDataRequest;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.xml.XmlElement;

/** What a report asks of calendar data, examined before the answer begins. */
final class WantedData {
    private static final List<QName> ZONES = List.of(CalDavNames.TIMEZONE, CalDavNames.TIMEZONE_ID);

    private WantedData() {}

    /**
     * Examines the {@code calendar-data} in the body of a report.
     *
     * @throws DavException {@code CALDAV:supported-calendar-data} when it asks for another format, or what else is wrong
     *     with it
     */
    static void check(XmlElement body) throws DavException {
        List<XmlElement> wanted = body.children(DavNames.PROP)
                .flatMap(prop -> prop.children(CalDavNames.CALENDAR_DATA))
                .toList();
        for (XmlElement data : wanted) {
            CalendarDataRequest.parse(data);
        }
    }

    /**
     * The properties that a report asks for. The time zone of the report goes with the {@code calendar-data}: what is
     * expanded there is compared with a range just as it was by the filter (RFC 4791 section 9.8).
     *
     * @throws DavException 400 when it cannot be told what is asked for
     */
    static PropertySelection selection(XmlElement body) throws DavException {
        PropertySelection asked = PropertySelection.in(body);
        List<XmlElement> zones =
                body.children().filter(child -> ZONES.contains(child.name())).toList();
        List<XmlElement> properties = asked.requested().stream()
                .map(property -> property.name().equals(CalDavNames.CALENDAR_DATA) ? with(zones, property) : property)
                .toList();
        return new PropertySelection(asked.kind(), properties);
    }

    private static XmlElement with(List<XmlElement> more, XmlElement element) {
        List<XmlElement.Content> content = new ArrayList<>(element.content());
        more.forEach(child -> content.add(new XmlElement.Child(child)));
        return new XmlElement(element.name(), element.attributes(), content);
    }
}
