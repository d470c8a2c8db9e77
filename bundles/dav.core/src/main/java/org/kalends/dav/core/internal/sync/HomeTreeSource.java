/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.core.internal.resolve.HomeCollection;
import org.kalends.dav.core.internal.resolve.StoredCollectionResource;

/** The changes of the collections in a home and of all that is in them (sync-level infinite). */
final class HomeTreeSource extends HomeSource {
    /** In place of the rights: the objects have not all been told yet, nor has the collection. */
    private static final String UNFINISHED = "-";

    HomeTreeSource(HomeCollection home) {
        super(home);
    }

    @Override
    String kind() {
        return "tree";
    }

    /** Tells the objects first, so that an answer of any length makes progress. */
    @Override
    TokenVector.Entry tell(StoredCollectionResource collection, Optional<TokenVector.Entry> known, Answer answer)
            throws DavException, IOException {
        SyncToken state = new CollectionSource(collection).tellFrom(known.map(TokenVector.Entry::state), answer);
        TokenVector.Entry finished = entry(collection);
        if (!answer.truncated() && !answer.full()) {
            answer.changed(collection);
            return new TokenVector.Entry(finished.account(), finished.name(), finished.rights(), state);
        }
        answer.truncate();
        return new TokenVector.Entry(finished.account(), finished.name(), UNFINISHED, state);
    }

    /** Of the objects that were at this address nobody knows the names any more. */
    @Override
    void replaced() throws DavException {
        throw SyncSource.invalid();
    }
}
