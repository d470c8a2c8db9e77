/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:max-resource-size}, RFC 6352 section 6.2.3, in octets. */
@Component
public final class AddressBookMaxResourceSize implements LiveProperty {
    @Override
    public QName name() {
        return CardDavNames.card("max-resource-size");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.is(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        out.text(String.valueOf(context.the(CollectionType.class).format().maxOctets()));
    }
}
