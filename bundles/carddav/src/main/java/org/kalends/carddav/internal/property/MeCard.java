/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.HomeSetting;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CS:me-card}: which card of the home is that of its owner, as the address book of macOS says and wants to know. */
@Component(service = LiveProperty.class)
public final class MeCard extends HomeSetting {
    private static final Keeper STANDARD = new Keeper(AddressBooks.AREA, AddressBooks.NAME, AddressBooks.STANDARD);
    private static final int LONGEST = 2_000;

    @Activate
    public MeCard(@Reference Stores stores, @Reference UnitsOfWork units) {
        super(CalendarServerNames.cs("me-card"), STANDARD, stores, units);
    }

    @Override
    protected XmlElement checked(XmlElement value) throws DavException {
        Optional<String> href = value.children(DavNames.HREF).findFirst().map(XmlElement::text);
        if (href.isEmpty() || href.get().isBlank() || href.get().length() > LONGEST) {
            throw DavException.of(409, "A me-card has the href of a card.");
        }
        XmlElement kept = new XmlElement(
                DavNames.HREF, Map.of(), List.of(new XmlElement.Text(href.get().strip())));
        return new XmlElement(name(), Map.of(), List.of(new XmlElement.Child(kept)));
    }
}
