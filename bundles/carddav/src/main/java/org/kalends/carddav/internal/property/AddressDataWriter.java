/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import org.kalends.carddav.internal.data.AddressData;
import org.kalends.carddav.internal.photo.PhotoEncoding;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.carddav.internal.text.ReadCards;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;

/** Tells {@code CARDDAV:address-data} in one request, whose element is read once. */
final class AddressDataWriter implements PropertyWriter {
    private final AddressData wanted;

    AddressDataWriter(AddressData wanted) {
        this.wanted = wanted;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        String stored = context.the(Item.class).octets().orElseThrow().text();
        try {
            String told = told(stored, context);
            wanted.describe(out);
            out.text(told);
        } catch (InvalidCardException e) {
            throw DavException.of(500, "The stored card cannot be read: " + e.getMessage());
        }
    }

    /** The card as its client shall see it; the text itself, where that is what is asked for. */
    private String told(String stored, PropertyContext context) throws DavException {
        boolean inForm = wanted.isFormOf(stored);
        boolean binary = PhotoEncoding.of(context.preferences(), context.actor().config()) == PhotoEncoding.BINARY;
        if (inForm && binary) {
            return stored;
        }
        Card card = Card.only(ReadCards.of(context.resource()));
        Card linked = binary ? card : PhotoEncoding.linked(card, context);
        return inForm && linked.equals(card) ? stored : wanted.of(linked);
    }
}
