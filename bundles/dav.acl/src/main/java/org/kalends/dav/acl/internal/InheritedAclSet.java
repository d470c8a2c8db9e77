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

/** {@code DAV:inherited-acl-set}, RFC 3744 section 5.7: an object has the rights of its collection. */
@Component
public final class InheritedAclSet implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("inherited-acl-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        context.resource()
                .parent()
                .filter(parent -> parent.as(StoredCollection.class).isPresent())
                .ifPresent(parent -> context.href(parent.href(), out));
    }
}
