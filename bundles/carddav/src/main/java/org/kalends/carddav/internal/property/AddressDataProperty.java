/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.data.AddressData;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:address-data}, RFC 6352 section 10.4: the card in the form asked for. */
@Component
public final class AddressDataProperty implements LiveProperty {
    @Override
    public QName name() {
        return CardDavNames.ADDRESS_DATA;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(Item.class).isPresent() && AddressBooks.holds(resource);
    }

    @Override
    public Set<ItemPart> needs() {
        return Set.of(ItemPart.OCTETS);
    }

    @Override
    public PropertyWriter prepared(XmlElement requested, Actor actor) throws DavException {
        return new AddressDataWriter(AddressData.of(requested));
    }
}
