/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.MaxResourceSize;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:max-resource-size}, RFC 6352 section 6.2.3. */
@Component(service = LiveProperty.class)
public final class AddressBookMaxResourceSize extends MaxResourceSize {
    public AddressBookMaxResourceSize() {
        super(CardDavNames.card("max-resource-size"), AddressBooks::is);
    }
}
