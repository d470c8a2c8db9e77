/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.transfer.internal.layout.WellKnownNames;

/** What is asked of other servers. */
final class RemoteNames {
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";

    static final QName PRINCIPAL = DavNames.dav("current-user-principal");
    static final QName ETAG = DavNames.dav("getetag");
    static final QName LIMIT = DavNames.dav("limit");
    static final QName RESULTS = DavNames.dav("nresults");
    static final QName CALENDAR_HOME = new QName(CALDAV, "calendar-home-set");
    static final QName ADDRESSBOOK_HOME = new QName(CARDDAV, "addressbook-home-set");
    static final QName CALENDAR = new QName(CALDAV, "calendar");
    static final QName ADDRESSBOOK = new QName(CARDDAV, "addressbook");
    static final QName CALENDAR_MULTIGET = new QName(CALDAV, "calendar-multiget");
    static final QName CALENDAR_DATA = new QName(CALDAV, "calendar-data");
    static final QName ADDRESSBOOK_MULTIGET = new QName(CARDDAV, "addressbook-multiget");
    static final QName ADDRESS_DATA = new QName(CARDDAV, "address-data");

    /** What a collection here is made with. */
    static final List<QName> KEPT = List.of(
            DavNames.DISPLAYNAME,
            WellKnownNames.CALENDAR_DESCRIPTION,
            WellKnownNames.ADDRESSBOOK_DESCRIPTION,
            WellKnownNames.COMPONENTS,
            WellKnownNames.TIMEZONE,
            WellKnownNames.COLOR,
            WellKnownNames.ORDER);

    private RemoteNames() {}
}
