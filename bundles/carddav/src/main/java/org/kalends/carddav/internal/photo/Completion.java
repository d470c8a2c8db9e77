/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.CardDavPreconditions;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.resource.Content;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;

/**
 * Puts pictures and sounds back into a card that a client sends with the addresses it was given for them. The card would
 * else lose them, and point at itself.
 */
public final class Completion {
    private static final int SERVER_ERRORS = 500;

    private Completion() {}

    /**
     * A card with all that its client left on the server. An address at which nothing is found stays an address.
     *
     * @param sent what the client sends
     * @param limit most octets the whole may have
     * @return what was sent, when there is nothing to put back
     * @throws DavException when a part of the server is away, or it is too much
     */
    public static Octets of(Octets sent, DavRequest request, long limit) throws DavException {
        String text = sent.text();
        Map<String, String> inlined = new HashMap<>();
        long octets = sent.length();
        for (MediaLine line : MediaLines.of(text).toList()) {
            Optional<Medium> medium = medium(line, request);
            if (medium.isPresent()) {
                String whole = line.inlined(medium.get());
                octets += whole.length();
                if (octets > limit) {
                    throw DavException.of(
                            CardDavPreconditions.MAX_RESOURCE_SIZE, "With its pictures the card is too large.");
                }
                inlined.put(line.slot(), whole);
            }
        }
        // What is not UTF-8 is refused as it was sent, not mended by the way
        boolean untouched = inlined.isEmpty() || !Octets.utf8(text).equals(sent);
        return untouched
                ? sent
                : Octets.utf8(MediaLines.replaced(text, line -> Optional.ofNullable(inlined.get(line.slot()))));
    }

    private static Optional<Medium> medium(MediaLine line, DavRequest request) throws DavException {
        Optional<MediaAddress> address =
                line.reference().flatMap(request.urls()::internal).flatMap(MediaAddress::of);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Optional<Medium> found = at(address.get().href(), request);
        if (found.isPresent() || request.target().resource().isEmpty()) {
            return found;
        }
        // The address is that of another day: the card was moved, or its book is shown to the client in another way now
        return at(new MediaAddress(request.target().href(), address.get().slot()).href(), request);
    }

    private static Optional<Medium> at(Href href, DavRequest request) throws DavException {
        try {
            return request.resolve(href, Set.of(ItemPart.OCTETS))
                    .resource()
                    .filter(photo -> photo.privileges(request.actor()).contains(Privilege.READ))
                    .flatMap(photo -> photo.as(Content.class))
                    .map(content -> new Medium(content.mediaType(), content.octets()));
        } catch (DavException e) {
            if (e.status() >= SERVER_ERRORS) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
