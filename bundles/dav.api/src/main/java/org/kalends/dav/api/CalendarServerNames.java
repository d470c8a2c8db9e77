/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import javax.xml.namespace.QName;

/** Names in the {@code http://calendarserver.org/ns/} namespace, and those of the same people beside it. */
public final class CalendarServerNames {
    public static final String NAMESPACE = "http://calendarserver.org/ns/";

    /** Of what was made for the first of its clients. */
    public static final String ME_NAMESPACE = "http://me.com/_namespace/";

    public static final QName GETCTAG = cs("getctag");

    private CalendarServerNames() {}

    /** A name in this namespace. */
    public static QName cs(String local) {
        return new QName(NAMESPACE, local, "CS");
    }
}
