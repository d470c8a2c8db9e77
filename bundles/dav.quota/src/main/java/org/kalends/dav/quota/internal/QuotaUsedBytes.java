/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DAV:quota-used-bytes}, RFC 4331 section 4: what all collections of the owner take together. */
@Component(service = LiveProperty.class)
public final class QuotaUsedBytes extends QuotaProperty {
    private final Quota quota;

    @Activate
    public QuotaUsedBytes(@Reference Quota quota) {
        this.quota = quota;
    }

    @Override
    public QName name() {
        return DavNames.dav("quota-used-bytes");
    }

    @Override
    long octets(UserId owner) {
        return quota.used(owner);
    }
}
