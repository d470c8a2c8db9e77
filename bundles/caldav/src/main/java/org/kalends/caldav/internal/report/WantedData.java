/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.util.List;
import org.kalends.caldav.internal.CalDavNames;
import org.kalends.caldav.internal.data.CalendarDataRequest;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.xml.XmlElement;

/** What a report asks of calendar data, examined before the answer begins. */
final class WantedData {
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
}
