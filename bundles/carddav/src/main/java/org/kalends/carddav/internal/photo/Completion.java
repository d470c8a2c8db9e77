/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.media.MediaLine;
import org.kalends.carddav.internal.media.MediaLines;
import org.kalends.carddav.internal.media.Medium;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.CardOutline;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.DecodedCard;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;

/**
 * Puts pictures and sounds back into a card that a client sends with the addresses it was given for them. The card would
 * else lose them, and point at itself. Only the lines of pictures and sounds are read here; the card as a whole is read by its
 * format, once.
 */
public final class Completion {
    private static final int SERVER_ERRORS = 500;

    /** Real cards have one picture, seldom a logo and a sound beside it. */
    private static final int MOST_ADDRESSES = 20;

    private final DavRequest request;
    private final long limit;
    /** What has been read, by the card's address: the media by slot. */
    private final Map<Href, Map<String, Medium>> read = new HashMap<>();

    private Completion(DavRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /**
     * A card with all that its client left on the server. An address at which nothing is found stays an address.
     *
     * @param sent what the client sends
     * @param limit most octets the whole may have
     * @return what was sent, when there is nothing to put back
     * @throws DavException when a part of the server is away, or it is too much
     */
    public static Octets of(Octets sent, DavRequest request, long limit) throws DavException {
        try {
            CardOutline card = CardOutline.of(DecodedCard.of(sent).text(), MediaLines.NAMES);
            Map<String, ContentLine> inlined = new Completion(request, limit).inlined(card, sent.length());
            return inlined.isEmpty()
                    ? sent
                    : Octets.utf8(MediaLines.replaced(card, line -> Optional.ofNullable(inlined.get(line.slot()))));
        } catch (InvalidCardException e) {
            return sent; // refused as it was sent, by whoever examines it next
        }
    }

    /** By slot the lines that have the medium itself in place of its address. */
    private Map<String, ContentLine> inlined(CardOutline card, long length) throws DavException {
        Map<String, ContentLine> inlined = new HashMap<>();
        long octets = length;
        for (MediaLine line : linked(card)) {
            Optional<Medium> medium = medium(address(line).orElseThrow());
            if (medium.isPresent()) {
                ContentLine whole = line.inlined(medium.get());
                octets += whole.raw().length();
                if (octets > limit) {
                    throw DavException.of(
                            CardDavPreconditions.MAX_RESOURCE_SIZE, "With its pictures the card is too large.");
                }
                inlined.put(line.slot(), whole);
            }
        }
        return inlined;
    }

    /** The lines that have an address of ours, counted before any card is read. */
    private List<MediaLine> linked(CardOutline card) throws DavException {
        List<MediaLine> linked = MediaLines.of(card).stream()
                .filter(line -> address(line).isPresent())
                .toList();
        if (linked.size() > MOST_ADDRESSES) {
            throw DavException.of(
                    CardDavPreconditions.VALID_ADDRESS_DATA,
                    "A card names at most " + MOST_ADDRESSES + " pictures and sounds of this server.");
        }
        return linked;
    }

    private Optional<MediaAddress> address(MediaLine line) {
        return line.reference().flatMap(request.urls()::internal).flatMap(MediaAddress::of);
    }

    private Optional<Medium> medium(MediaAddress address) throws DavException {
        Optional<Medium> found = at(address.card(), address.slot());
        if (found.isPresent() || request.target().resource().isEmpty()) {
            return found;
        }
        // The address is that of another day: the card was moved, or its book is shown to the client in another way now
        return at(request.target().href(), address.slot());
    }

    private Optional<Medium> at(Href card, String slot) throws DavException {
        if (!read.containsKey(card)) {
            read.put(card, media(card));
        }
        return Optional.ofNullable(read.get(card).get(slot));
    }

    private Map<String, Medium> media(Href href) throws DavException {
        Map<String, Medium> media = new HashMap<>();
        for (MediaLine line : lines(href)) {
            line.inline().ifPresent(medium -> media.put(line.slot(), medium));
        }
        return media;
    }

    private List<MediaLine> lines(Href href) throws DavException {
        try {
            return request.resolve(href, Set.of(ItemPart.OCTETS))
                    .resource()
                    .filter(AddressBooks::holds)
                    .filter(card -> card.privileges(request.actor()).contains(Privilege.READ))
                    .flatMap(card -> card.as(Item.class))
                    .flatMap(Item::octets)
                    .map(octets -> MediaLines.of(Card.single(octets.text())))
                    .orElse(List.of());
        } catch (DavException e) {
            if (e.status() >= SERVER_ERRORS) {
                throw e;
            }
            return List.of();
        }
    }
}
