/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.CalDavNames;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:calendar-user-type}, RFC 6638 section 2.4.2: the CUTYPE of a principal. */
@Component
public final class CalendarUserType implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_USER_TYPE;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return type(resource).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        type(context.resource()).ifPresent(out::text);
    }

    private static Optional<String> type(Resource resource) {
        return resource.as(User.class)
                .map(user -> "INDIVIDUAL")
                .or(() -> resource.as(Group.class).map(group -> "GROUP"))
                .or(() -> resource.as(BookableResource.class)
                        .map(bookable -> bookable.kind().name()));
    }
}
