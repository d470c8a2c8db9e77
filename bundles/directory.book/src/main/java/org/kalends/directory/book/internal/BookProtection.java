/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.osgi.service.component.annotations.Component;

/** Keeps administrators, who may do all elsewhere, from writing what the next look at the directory would take away. */
@Component
public final class BookProtection implements WriteParticipant {
    @Override
    public boolean appliesTo(ObjectChange change) {
        return change.actor().isPresent()
                && isBook(change)
                && (change.kind() != ObjectChange.Kind.COPY || staysIn(change));
    }

    private static boolean isBook(ObjectChange change) {
        return change.collection().ownerId() == CollectionOwner.NOBODY
                && change.collection().type().equals(BookCollection.TYPE);
    }

    private static boolean staysIn(ObjectChange change) {
        CollectionId book = change.collection().id();
        Optional<CollectionId> target = change.target().map(ItemAddress::collection);
        return target.equals(Optional.of(book));
    }

    @Override
    public void before(ObjectChange change) throws DavException {
        throw DavException.of(403, "The global address book is made of the directory, and changes with it alone.");
    }
}
