/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:current-user-principal}, RFC 5397. */
@Component
public final class CurrentUserPrincipal implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("current-user-principal");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        context.href(PrincipalHrefs.user(context.actor().id()), out);
    }
}
