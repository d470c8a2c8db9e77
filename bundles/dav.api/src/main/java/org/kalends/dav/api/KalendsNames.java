/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import javax.xml.namespace.QName;

/** Names of our own, for what no other namespace has. */
public final class KalendsNames {
    public static final String NAMESPACE = "urn:kalends:";

    /** Of a collection, {@code false} when its owner does not want it synchronised where several are shown as one. */
    public static final QName USED_FOR_SYNC = kalends("used-for-sync");
    /** Of a calendar, the address people are shown. */
    public static final QName CALENDAR_URL = kalends("calendar-url");

    private KalendsNames() {}

    /** A name in this namespace. */
    public static QName kalends(String local) {
        return new QName(NAMESPACE, local, "K");
    }
}
