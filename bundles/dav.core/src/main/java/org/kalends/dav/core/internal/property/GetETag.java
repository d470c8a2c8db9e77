/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:getetag}, RFC 4918 section 15.6: the strong entity tag, in quotes. */
@Component
public final class GetETag implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("getetag");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.etag().isPresent();
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
        out.text(context.resource().etag().orElseThrow().quoted());
    }
}
