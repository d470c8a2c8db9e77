/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.scheduling.internal.protocol.ScheduleNames;

/** What became of a message for each of its recipients, as an answer to its POST (RFC 6638 section 10.2). Used once. */
final class ScheduleResponse {
    private static final QName SCHEDULE_RESPONSE = ScheduleNames.caldav("schedule-response");
    private static final QName RESPONSE = ScheduleNames.caldav("response");
    private static final QName RECIPIENT = ScheduleNames.caldav("recipient");
    private static final QName REQUEST_STATUS = ScheduleNames.caldav("request-status");

    private final XmlOut out = new XmlOut().document(SCHEDULE_RESPONSE);

    /**
     * Tells what became of it for one recipient.
     *
     * @param address as the client has written it
     * @param status code and sentence (RFC 5546 section 3.6)
     * @param reply what the recipient has answered, if that is known at once
     */
    void add(String address, String status, Optional<String> reply) {
        out.open(RESPONSE)
                .open(RECIPIENT)
                .element(DavNames.HREF, address.strip())
                .close();
        out.element(REQUEST_STATUS, status);
        if (reply.isPresent()) {
            out.element(ScheduleNames.CALENDAR_DATA, reply.get());
            out.element(DavNames.dav("responsedescription"), "OK");
        }
        out.close();
    }

    XmlOut xml() {
        return out.close();
    }
}
