/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:group}, RFC 3744 section 5.2: a collection belongs to its owner, and to no group. */
@Component
public final class GroupProperty implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("group");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(StoredCollection.class).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        // Without content: there is no such group
    }
}
