/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:addressbook-description}, RFC 6352 section 6.2.1. */
@Component(service = LiveProperty.class)
public final class AddressBookDescription implements WritableProperty {
    @Override
    public QName name() {
        return CardDavNames.card("addressbook-description");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.is(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) {
        return value;
    }
}
