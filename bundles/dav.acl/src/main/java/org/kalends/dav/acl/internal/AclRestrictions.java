/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:acl-restrictions}, RFC 3744 section 5.6: rights are granted, never denied. */
@Component
public final class AclRestrictions implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("acl-restrictions");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.empty(DavNames.dav("grant-only")).empty(DavNames.dav("no-invert"));
    }
}
