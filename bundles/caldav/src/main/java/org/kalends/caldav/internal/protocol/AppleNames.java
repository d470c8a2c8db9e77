/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.protocol;

import javax.xml.namespace.QName;

/** Names in the {@code http://apple.com/ns/ical/} namespace. */
public final class AppleNames {
    public static final String NAMESPACE = "http://apple.com/ns/ical/";

    public static final QName CALENDAR_COLOR = apple("calendar-color");
    public static final QName CALENDAR_ORDER = apple("calendar-order");

    private AppleNames() {}

    private static QName apple(String local) {
        return new QName(NAMESPACE, local, "A");
    }
}
