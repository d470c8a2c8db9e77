/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.CalDavNames;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-user-address-set}, RFC 6638 section 2.4.1: the addresses by which calendars name a principal, the
 * primary mail address first.
 */
@Component
public final class CalendarUserAddressSet implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_USER_ADDRESS_SET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent()
                || resource.as(Group.class).isPresent()
                || resource.as(BookableResource.class).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        Resource principal = context.resource();
        for (String address : addresses(principal)) {
            out.element(DavNames.HREF, "mailto:" + address);
        }
        context.href(principal.href(), out);
    }

    private static List<String> addresses(Resource principal) {
        return principal
                .as(User.class)
                .map(User::addresses)
                .or(() -> principal.as(BookableResource.class).map(resource -> resource.email().stream()
                        .toList()))
                .orElse(List.of());
    }
}
