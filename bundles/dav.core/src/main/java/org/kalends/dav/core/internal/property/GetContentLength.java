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

/** {@code DAV:getcontentlength}, RFC 4918 section 15.4. */
@Component
public final class GetContentLength implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("getcontentlength");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(Item.class).filter(item -> item.size() >= 0).isPresent();
    }

    @Override
    public boolean inAllprop() {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.text(String.valueOf(context.the(Item.class).size()));
    }
}
