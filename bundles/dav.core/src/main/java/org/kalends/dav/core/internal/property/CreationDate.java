/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.time.temporal.ChronoUnit;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:creationdate}, RFC 4918 section 15.1: an RFC 3339 date. */
@Component
public final class CreationDate implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("creationdate");
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
        out.text(Dates.of(context.resource())
                .orElseThrow()
                .created()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString());
    }
}
