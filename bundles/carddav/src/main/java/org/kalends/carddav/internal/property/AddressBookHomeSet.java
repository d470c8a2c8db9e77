/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.spi.HomeSet;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:addressbook-home-set}, RFC 6352 section 7.1.1. */
@Component(service = LiveProperty.class)
public final class AddressBookHomeSet extends HomeSet {
    public AddressBookHomeSet() {
        super(CardDavNames.card("addressbook-home-set"), AddressBooks.AREA, AddressBooks.GATE);
    }
}
