/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.dav.api.Href;

/**
 * Where a picture or sound of a card can be fetched: {@code photos/<card>/<slot>}, with the address of the card below
 * {@code carddav}.
 *
 * @param card the card
 * @param slot which one of the card
 */
record MediaAddress(Href card, String slot) {
    /** First segment of these addresses. */
    static final String AREA = "photos";

    private static final int LEAST_SEGMENTS = 4;

    /** Reads an address; empty when it is another one. */
    static Optional<MediaAddress> of(Href href) {
        List<String> segments = href.segments();
        if (segments.size() < LEAST_SEGMENTS || !segments.get(0).equals(AREA)) {
            return Optional.empty();
        }
        List<String> card = new ArrayList<>(segments.subList(0, segments.size() - 1));
        card.set(0, AddressBooks.AREA);
        return Optional.of(new MediaAddress(new Href(card, false), href.name()));
    }

    /** The address. */
    Href href() {
        List<String> segments = new ArrayList<>(card.segments());
        segments.set(0, AREA);
        segments.add(slot);
        return new Href(segments, false);
    }
}
