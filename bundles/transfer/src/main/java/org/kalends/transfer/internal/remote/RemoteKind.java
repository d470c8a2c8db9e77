/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import javax.xml.namespace.QName;

/** Kinds of collections that other servers have, too. */
enum RemoteKind {
    CALENDARS(
            "calendar",
            "caldav",
            RemoteNames.CALENDAR,
            RemoteNames.CALENDAR_HOME,
            RemoteNames.CALENDAR_MULTIGET,
            RemoteNames.CALENDAR_DATA),
    ADDRESSBOOKS(
            "addressbook",
            "carddav",
            RemoteNames.ADDRESSBOOK,
            RemoteNames.ADDRESSBOOK_HOME,
            RemoteNames.ADDRESSBOOK_MULTIGET,
            RemoteNames.ADDRESS_DATA);

    private final String type;
    private final String service;
    private final QName resourceType;
    private final QName homeSet;
    private final QName multiget;
    private final QName data;

    RemoteKind(String type, String service, QName resourceType, QName homeSet, QName multiget, QName data) {
        this.type = type;
        this.service = service;
        this.resourceType = resourceType;
        this.homeSet = homeSet;
        this.multiget = multiget;
        this.data = data;
    }

    /** What such a collection is called here. */
    String type() {
        return type;
    }

    /** Where it is looked for (RFC 6764 section 5). */
    String wellKnown() {
        return "/.well-known/" + service;
    }

    QName resourceType() {
        return resourceType;
    }

    QName homeSet() {
        return homeSet;
    }

    QName multiget() {
        return multiget;
    }

    QName data() {
        return data;
    }
}
