/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.media.MediaLine;
import org.kalends.carddav.internal.media.MediaLines;
import org.kalends.carddav.internal.media.Medium;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Resolver;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Content;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.ResourceProvider;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures and sounds of cards, each under an address of its own. Who may see a card is decided where cards are found,
 * and nowhere else.
 */
@Component
public final class PhotoProvider implements ResourceProvider {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoProvider.class);

    private final Resolver resolver;

    @Activate
    public PhotoProvider(BundleContext bundle, @Reference ServiceReference<Resolver> resolver) {
        this(new LazyResolver(bundle, resolver));
    }

    PhotoProvider(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public boolean serves(String area) {
        return area.equals(MediaAddress.AREA);
    }

    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException {
        Optional<MediaAddress> address = MediaAddress.of(href);
        Optional<Resource> card = address.isPresent() ? card(address.get(), actor) : Optional.empty();
        return card.flatMap(found -> medium(found, address.get().slot())
                        .map(medium -> new Content(medium.mediaType(), medium.octets()))
                        .<Target>map(content -> new Target.Existing(new PhotoResource(href, content, found))))
                .orElseGet(() -> new Target.Orphan(href));
    }

    private Optional<Resource> card(MediaAddress address, Actor actor) throws DavException {
        return resolver.resolve(address.card(), actor, Set.of(ItemPart.OCTETS))
                .resource()
                .filter(AddressBooks::holds);
    }

    private static Optional<Medium> medium(Resource card, String slot) {
        return card.as(Item.class).flatMap(Item::octets).flatMap(octets -> lines(octets.text()).stream()
                .filter(line -> line.slot().equals(slot))
                .flatMap(line -> line.inline().stream())
                .findFirst());
    }

    private static List<MediaLine> lines(String stored) {
        try {
            return MediaLines.of(Card.single(stored));
        } catch (InvalidCardException e) {
            LOG.warn("The pictures of a stored card cannot be served: {}", e.getMessage());
            return List.of();
        }
    }
}
