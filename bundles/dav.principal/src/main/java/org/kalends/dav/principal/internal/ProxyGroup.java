/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.Objects;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Delegation;

/**
 * Those who may act for a user to a certain degree (the CalendarServer extension {@code caldav-proxy}); facet of the
 * principal that stands for them.
 *
 * @param owner for whom they act
 * @param access how far they may go
 */
public record ProxyGroup(User owner, Delegation.Access access) {
    public ProxyGroup {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(access, "access");
    }

    /** What makes a principal such a group in {@code DAV:resourcetype}; its local name is the last segment of the address. */
    QName type() {
        return type(access);
    }

    /** Where it is. */
    Href href() {
        return href(owner.userId(), access);
    }

    /** Where those are who may act for a user. */
    static Href href(UserId owner, Delegation.Access access) {
        return PrincipalHrefs.user(owner).childCollection(type(access).getLocalPart());
    }

    private static QName type(Delegation.Access access) {
        return CalendarServerNames.cs(
                switch (access) {
                    case READ -> "calendar-proxy-read";
                    case WRITE -> "calendar-proxy-write";
                });
    }
}
