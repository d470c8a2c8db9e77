/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:principal-URL}, RFC 3744 section 4.2. */
@Component
public final class PrincipalUrl implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("principal-URL");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.types().contains(DavNames.PRINCIPAL);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        context.href(context.resource().href(), out);
    }
}
