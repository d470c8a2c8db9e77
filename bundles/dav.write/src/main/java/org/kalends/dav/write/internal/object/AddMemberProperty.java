/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:add-member}, RFC 5995 section 3.2.1: where POST creates an object in the collection. */
@Component
public final class AddMemberProperty implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("add-member");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource instanceof StoredMembers;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        String collection = context.urls().external(context.resource().href());
        out.element(DavNames.HREF, collection + '?' + AddMember.QUERY);
    }
}
