/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CALDAV:calendar-user-type}, RFC 6638 section 2.4.2: the CUTYPE of a principal. */
@Component(service = LiveProperty.class)
public final class CalendarUserTypeProperty implements SearchableProperty {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_USER_TYPE;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Principal.of(resource).isPresent();
    }

    @Override
    public String description() {
        return "Calendar User Type";
    }

    @Override
    public List<String> texts(PropertyContext context) {
        return List.of(Principal.of(context.resource()).orElseThrow().kind().name());
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        texts(context).forEach(out::text);
    }
}
