/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.util.List;
import javax.xml.namespace.QName;

/** Properties of collections that other programs have, too. */
public final class WellKnownNames {
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";
    private static final String APPLE = "http://apple.com/ns/ical/";

    public static final QName CALENDAR_DESCRIPTION = new QName(CALDAV, "calendar-description");
    public static final QName ADDRESSBOOK_DESCRIPTION = new QName(CARDDAV, "addressbook-description");
    /** What people say of calendars, and of address books. */
    public static final List<QName> DESCRIPTIONS = List.of(CALENDAR_DESCRIPTION, ADDRESSBOOK_DESCRIPTION);

    public static final QName COMPONENTS = new QName(CALDAV, "supported-calendar-component-set");
    public static final QName COMPONENT = new QName(CALDAV, "comp");
    public static final QName TIMEZONE = new QName(CALDAV, "calendar-timezone");
    public static final QName COLOR = new QName(APPLE, "calendar-color");
    public static final QName ORDER = new QName(APPLE, "calendar-order");

    private WellKnownNames() {}
}
