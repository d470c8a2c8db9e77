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

/**
 * {@code CARDDAV:max-image-size}, which is in no RFC, and iOS asks for: how many octets a picture may have. As many as fit into a card in
 * Base64, folded, beside all that else is in it.
 */
@Component
public final class MaxImageSize implements LiveProperty {
    private static final long REST_OF_THE_CARD = 64 * 1024;

    @Override
    public QName name() {
        return CardDavNames.card("max-image-size");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.is(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        long folded = context.the(CollectionType.class).format().maxOctets() - REST_OF_THE_CARD;
        long base64 = folded * 74 / 77; // of 77 octets three are the fold
        out.text(String.valueOf(base64 * 3 / 4));
    }
}
