/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.principal.internal.Memberships;
import org.kalends.identity.User;
import org.kalends.storage.api.Delegation;

/** For whom a user acts to a certain degree, in person or as one of a group: their principals. */
abstract class CalendarProxyFor implements LiveProperty {
    private final String name;
    private final Delegation.Access access;
    private final Memberships memberships;

    CalendarProxyFor(String name, Delegation.Access access, Memberships memberships) {
        this.name = name;
        this.access = access;
        this.memberships = memberships;
    }

    @Override
    public final QName name() {
        return CalendarServerNames.cs(name);
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent();
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        memberships
                .delegators(context.the(User.class), access, context.actor())
                .forEach(href -> context.href(href, out));
    }
}
