/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.carddav.internal.form.CardForm;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:supported-address-data}, RFC 6352 section 6.2.2. */
@Component
public final class SupportedAddressData implements LiveProperty {
    @Override
    public QName name() {
        return CardDavNames.card("supported-address-data");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.is(resource);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        for (CardForm form : CardForm.values()) {
            out.open(CardDavNames.ADDRESS_DATA_TYPE)
                    .attribute("content-type", form.mediaType())
                    .attribute("version", form.version().number())
                    .close();
        }
    }
}
