/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:supported-collation-set}, RFC 6352 section 8.3.1. */
@Component
public final class AddressBookCollationSet implements LiveProperty {
    @Override
    public QName name() {
        return CardDavNames.card("supported-collation-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.is(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        for (Collation collation : Collation.values()) {
            out.element(CardDavNames.card("supported-collation"), collation.identifier());
        }
    }
}
