/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.protocol;

import org.kalends.dav.api.Precondition;

/** The refusals that RFC 6352 names. */
public final class CardDavPreconditions {
    /** Section 6.3.2.1. */
    public static final Precondition SUPPORTED_ADDRESS_DATA = card("supported-address-data");
    /** Section 6.3.2.1. */
    public static final Precondition VALID_ADDRESS_DATA = card("valid-address-data");
    /** Section 6.3.2.1. */
    public static final Precondition NO_UID_CONFLICT = card("no-uid-conflict");
    /** Section 6.3.2.1. */
    public static final Precondition MAX_RESOURCE_SIZE = card("max-resource-size");
    /** Section 6.3.2.1. */
    public static final Precondition ADDRESSBOOK_COLLECTION_LOCATION_OK = card("addressbook-collection-location-ok");
    /** Section 8.6. */
    public static final Precondition SUPPORTED_FILTER = card("supported-filter");
    /** Section 8.3.1. */
    public static final Precondition SUPPORTED_COLLATION = card("supported-collation");
    /** Section 5.1.1. */
    public static final Precondition SUPPORTED_ADDRESS_DATA_CONVERSION = card("supported-address-data-conversion");
    /** In the manner of {@code CALDAV:default-calendar-needed}, RFC 6638 section 4.3. */
    public static final Precondition DEFAULT_ADDRESSBOOK_NEEDED = card("default-addressbook-needed");

    private CardDavPreconditions() {}

    private static Precondition card(String local) {
        return new Precondition(CardDavNames.card(local), 403);
    }
}
