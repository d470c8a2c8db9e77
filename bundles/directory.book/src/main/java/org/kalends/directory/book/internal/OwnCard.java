/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.OtherForms;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.dav.api.text.MediaType;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has the directory take what users change in their own cards, and leaves in the book what the directory then says of them. The directory
 * is changed first: should the card not be written after that, the book is made like its directory soon, and the same change made again
 * changes nothing.
 */
@Component(service = WriteParticipant.class, property = "service.ranking:Integer=1000")
public final class OwnCard implements WriteParticipant {
    private static final MediaType VERSION_3 = new MediaType("text/vcard", Map.of("version", "3.0"));

    private final Identities identities;
    private final Stores stores;

    @Activate
    public OwnCard(@Reference Identities identities, @Reference Stores stores) {
        this.identities = identities;
        this.stores = stores;
    }

    @Override
    public boolean appliesTo(ObjectChange change) {
        return change.actor().isPresent()
                && switch (change.kind()) {
                    case PUT -> BookCollection.isOne(change.collection());
                    case COPY, MOVE -> change.type().name().equals(BookCollection.TYPE);
                    case DELETE -> false;
                };
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        User user = change.actor().orElseThrow().user();
        if (change.kind() == ObjectChange.Kind.PUT) {
            put(change, user);
        } else if (isInBook(change.target(), user)) {
            throw DavException.of(403, "A card in the global address book is changed by PUT only.");
        }
    }

    private boolean isInBook(Optional<ItemAddress> address, User user) {
        Optional<StoredCollection> book = BookCollection.find(user.contextId(), stores.defaultStore());
        return address.isPresent()
                && book.filter(found -> found.id().equals(address.get().collection()))
                        .isPresent();
    }

    private void put(ObjectChange change, User actor) throws DavException {
        if (!change.address().name().equals(DirectoryCard.name(actor.key()))) {
            throw DavException.of(403, "In the global address book everybody changes the own card only.");
        }
        User user = identities.user(actor.userId()).orElse(actor);
        Octets card = DirectoryCard.of(changed(user, text(change)));
        if (!change.after().equals(Optional.of(card))) {
            change.replace(card);
        }
    }

    /** The card that is sent, in the version in which the directory knows it. */
    private static String text(ObjectChange change) throws DavException {
        OtherForms forms = change.type()
                .format()
                .as(OtherForms.class)
                .orElseThrow(() -> new IllegalStateException("Cards are known in one version alone."));
        return forms.given(change.after().orElseThrow(), VERSION_3).text();
    }

    private User changed(User user, String card) throws DavException {
        Set<String> changeable = identities.changeableAttributes(user.userId());
        try {
            Map<String, Optional<String>> changes = OwnAttributes.changes(user.attributes(), card, changeable);
            if (!changes.isEmpty()) {
                identities.change(user.userId(), changes);
            }
            return user.withAttributes(OwnAttributes.changed(user.attributes(), changes));
        } catch (IllegalArgumentException e) {
            throw DavException.of(403, e.getMessage());
        }
    }
}
