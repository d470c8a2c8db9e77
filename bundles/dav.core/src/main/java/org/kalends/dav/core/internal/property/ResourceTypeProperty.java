/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:resourcetype}, RFC 4918 section 15.9. */
@Component
public final class ResourceTypeProperty implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("resourcetype");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public boolean inAllprop() {
        return true;
    }

    @Override
    public boolean asksStateAlone() {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        context.resource().types().forEach(out::empty);
    }
}
