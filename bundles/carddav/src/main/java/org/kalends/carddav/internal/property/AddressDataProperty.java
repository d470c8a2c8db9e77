/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.CardDavNames;
import org.kalends.carddav.internal.data.AddressData;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.spi.PropertyWriter;
import org.kalends.dav.core.xml.XmlElement;
import org.kalends.dav.core.xml.XmlOut;
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

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        prepared(context.requested(), context.actor()).write(context, out);
    }
}
