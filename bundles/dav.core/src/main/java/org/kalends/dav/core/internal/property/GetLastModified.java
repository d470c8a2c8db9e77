/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.text.HttpDate;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:getlastmodified}, RFC 4918 section 15.7. */
@Component
public final class GetLastModified implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("getlastmodified");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Dates.of(resource).isPresent();
    }

    @Override
    public boolean inAllprop() {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.text(HttpDate.of(Dates.of(context.resource()).orElseThrow().modified()));
    }
}
