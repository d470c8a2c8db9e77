/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.core.internal.sync.SyncSource;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:sync-token}, RFC 6578 section 4. */
@Component
public final class SyncTokenProperty implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.SYNC_TOKEN;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return SyncSource.of(resource).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.text(SyncSource.of(context.resource()).orElseThrow().token());
    }
}
