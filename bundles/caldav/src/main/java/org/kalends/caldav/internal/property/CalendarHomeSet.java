/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.caldav.internal.CalDavNames;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Root;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:calendar-home-set}, RFC 4791 section 6.2.1: on the own principal and where discovery starts. */
@Component
public final class CalendarHomeSet implements LiveProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_HOME_SET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent() || resource.as(Root.class).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        boolean own = context.resource()
                .as(User.class)
                .map(user -> user.userId().equals(context.actor().id()))
                .orElse(true);
        if (own && CalendarCollectionType.GATE.opensTo(context.actor())) {
            context.href(Href.ROOT.childCollection(CalendarCollectionType.AREA), out);
        }
    }
}
