/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DAV:quota-available-bytes}, RFC 4331 section 3: what may be added; there only where there is a bound. */
@Component(service = LiveProperty.class)
public final class QuotaAvailableBytes extends QuotaProperty {
    private final Quota quota;

    @Activate
    public QuotaAvailableBytes(@Reference Quota quota) {
        this.quota = quota;
    }

    @Override
    public QName name() {
        return DavNames.dav("quota-available-bytes");
    }

    @Override
    long octets(UserId owner) throws DavException {
        return quota.available(owner).orElseThrow(QuotaProperty::none);
    }
}
