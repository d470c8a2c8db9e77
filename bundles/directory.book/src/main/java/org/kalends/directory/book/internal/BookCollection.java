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
import org.kalends.storage.api.CollectionId;
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
    private static final Set<Right> RIGHTS = Set.of(Right.SEE, Right.READ_ALL);

    private BookCollection() {}

    /** The server itself, as far as it owns something in a context. */
    static UserId owner(int contextId) {
        return new UserId(contextId, CollectionOwner.NOBODY);
    }

    /** The book of a context, if it has been made. */
    static Optional<StoredCollection> find(int contextId, Storage storage) {
        return storage.collections().find(contextId, CollectionOwner.NOBODY, TYPE, NAME);
    }

    /** The book of a context, which is made if there is none. */
    static StoredCollection of(int contextId, Storage storage, UnitsOfWork units) throws DavException {
        Optional<StoredCollection> present = find(contextId, storage);
        if (present.isEmpty()) {
            create(contextId, storage, units);
            return find(contextId, storage).orElseThrow();
        }
        return present.get();
    }

    private static void create(int contextId, Storage storage, UnitsOfWork units) throws DavException {
        NewCollection book = new NewCollection(contextId, CollectionOwner.NOBODY, TYPE, NAME, true, Map.of());
        try {
            units.begin(owner(contextId), storage)
                    .create(book, false)
                    .also(new Write.GrantRights(
                            CollectionId.ofWrite(contextId, 0), List.of(new Grant(Grantee.EVERYONE, RIGHTS))))
                    .commit();
        } catch (NameTakenException e) {
            // Somebody else has made it in the same moment, which is as good
        }
    }
}
