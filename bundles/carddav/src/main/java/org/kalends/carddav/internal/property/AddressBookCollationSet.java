/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.SupportedCollationSet;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:supported-collation-set}, RFC 6352 section 8.3.1. */
@Component(service = LiveProperty.class)
public final class AddressBookCollationSet extends SupportedCollationSet {
    public AddressBookCollationSet() {
        super(CardDavNames.card("supported-collation-set"), AddressBooks::is);
    }
}
