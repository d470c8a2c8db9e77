/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:owner}, RFC 3744 section 5.1: the principal whose home or collection this is. */
@Component
public final class Owner implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("owner");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Ownership.of(resource).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        context.href(PrincipalHrefs.user(Ownership.of(context.resource()).orElseThrow()), out);
    }
}
