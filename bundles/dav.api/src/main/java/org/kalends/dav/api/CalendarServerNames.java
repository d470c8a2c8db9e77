/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import javax.xml.namespace.QName;

/** Names in the {@code http://calendarserver.org/ns/} namespace. */
public final class CalendarServerNames {
    public static final String NAMESPACE = "http://calendarserver.org/ns/";

    public static final QName GETCTAG = cs("getctag");

    private CalendarServerNames() {}

    /** A name in this namespace. */
    public static QName cs(String local) {
        return new QName(NAMESPACE, local, "CS");
    }
}
