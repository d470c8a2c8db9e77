/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.principal.internal.Memberships;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DAV:group-membership}, RFC 3744 section 4.4: the groups a principal is directly in. */
@Component
public final class GroupMembership implements LiveProperty {
    private final Memberships memberships;

    @Activate
    public GroupMembership(@Reference Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public QName name() {
        return DavNames.dav("group-membership");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.types().contains(DavNames.PRINCIPAL);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        memberships.of(context.resource(), context.actor()).forEach(href -> context.href(href, out));
    }
}
