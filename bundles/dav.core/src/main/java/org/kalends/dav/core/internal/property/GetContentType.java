/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:getcontenttype}, RFC 4918 section 15.5: as GET tells it. */
@Component
public final class GetContentType implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("getcontenttype");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(Item.class).isPresent();
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
        out.text(context.the(Item.class).mediaType());
    }
}
