/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/** Where the global address book of a context is: a collection of nobody's, which everybody there may read. */
final class BookCollection {
    static final String TYPE = "addressbook";

    private static final String NAME = "global";

    /** What everybody may; the own card is one that its user has made ({@link DirectoryEntries}). */
    private static final Set<Right> READ = Set.of(Right.SEE, Right.READ_ALL);

    private static final Set<Right> WRITTEN = Set.of(Right.SEE, Right.READ_ALL, Right.WRITE_OWN);

    private BookCollection() {}

    /** The server itself, as far as it owns something in a context. */
    static UserId owner(int contextId) {
        return new UserId(contextId, CollectionOwner.NOBODY);
    }

    /** The book of a context, if it has been made. */
    static Optional<StoredCollection> find(int contextId, Storage storage) {
        return storage.collections().find(contextId, CollectionOwner.NOBODY, TYPE, NAME);
    }

    /** Whether this is the book of a context. */
    static boolean isOne(StoredCollection collection) {
        return collection.ownerId() == CollectionOwner.NOBODY
                && collection.type().equals(TYPE)
                && collection.name().equals(NAME);
    }

    /**
     * The book of a context, which is made if there is none.
     *
     * @param written whether there is somebody who may change something of the own card
     */
    static StoredCollection of(int contextId, boolean written, Storage storage, UnitsOfWork units) throws DavException {
        if (find(contextId, storage).isEmpty()) {
            create(contextId, storage, units);
        }
        StoredCollection book = find(contextId, storage).orElseThrow();
        List<Grant> grants = List.of(new Grant(Grantee.EVERYONE, written ? WRITTEN : READ));
        if (!book.grants().equals(grants)) {
            units.begin(owner(contextId), storage)
                    .also(new Write.GrantRights(book.id(), grants))
                    .commit();
        }
        return book;
    }

    private static void create(int contextId, Storage storage, UnitsOfWork units) throws DavException {
        NewCollection book = new NewCollection(contextId, CollectionOwner.NOBODY, TYPE, NAME, true, Map.of());
        try {
            units.begin(owner(contextId), storage).create(book, false).commit();
        } catch (NameTakenException e) {
            // Somebody else has made it in the same moment, which is as good
        }
    }
}
