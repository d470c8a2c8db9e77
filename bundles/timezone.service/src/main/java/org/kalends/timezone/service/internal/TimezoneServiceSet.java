/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CALDAV:timezone-service-set}, RFC 7809 section 5.1: where clients find the zones that objects refer to. */
@Component(service = LiveProperty.class)
public final class TimezoneServiceSet implements LiveProperty {
    private static final QName NAME = new QName("urn:ietf:params:xml:ns:caldav", "timezone-service-set");
    private static final QName HREF = new QName("DAV:", "href");
    private static final String CALENDARS = "caldav";

    private final ServiceLocation service;

    @Activate
    public TimezoneServiceSet(@Reference ServiceLocation service) {
        this.service = service;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(Home.class)
                .filter(home -> home.area().equals(CALENDARS))
                .isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.open(HREF);
        out.text(service.location());
        out.close();
    }
}
