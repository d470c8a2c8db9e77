/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.principal.internal.Memberships;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CS:expanded-group-membership}: the groups a principal is in, and those that these are in. */
@Component
public final class ExpandedGroupMembership implements LiveProperty {
    private final Memberships memberships;

    @Activate
    public ExpandedGroupMembership(@Reference Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public QName name() {
        return CalendarServerNames.cs("expanded-group-membership");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.types().contains(DavNames.PRINCIPAL);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        memberships.allOf(context.resource(), context.actor()).forEach(href -> context.href(href, out));
    }
}
