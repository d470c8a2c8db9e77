/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.protocol;

import javax.xml.namespace.QName;
import org.kalends.storage.api.PropertyName;

/** Names of RFC 6638, and those of Apple that go with them. */
public final class ScheduleNames {
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final String CALENDARSERVER = "http://calendarserver.org/ns/";

    public static final QName SCHEDULE_INBOX = caldav("schedule-inbox");
    public static final QName SCHEDULE_OUTBOX = caldav("schedule-outbox");
    public static final QName SCHEDULE_INBOX_URL = caldav("schedule-inbox-URL");
    public static final QName SCHEDULE_OUTBOX_URL = caldav("schedule-outbox-URL");
    public static final QName SCHEDULE_DEFAULT_CALENDAR_URL = caldav("schedule-default-calendar-URL");
    public static final QName SCHEDULE_DEFAULT_TASKS_URL = new QName(CALENDARSERVER, "schedule-default-tasks-URL");
    public static final QName CALENDAR_FREE_BUSY_SET = caldav("calendar-free-busy-set");
    public static final QName SCHEDULE_TAG = caldav("schedule-tag");
    public static final QName CALENDAR_DATA = caldav("calendar-data");

    /** The header of the same name, RFC 6638 section 8.2. */
    public static final String SCHEDULE_TAG_HEADER = "Schedule-Tag";

    /** How a schedule tag is kept with its object. */
    public static final PropertyName STORED_SCHEDULE_TAG =
            new PropertyName(SCHEDULE_TAG.getNamespaceURI(), SCHEDULE_TAG.getLocalPart());

    private ScheduleNames() {}

    /** One of CalDAV. */
    public static QName caldav(String local) {
        return new QName(CALDAV, local);
    }
}
