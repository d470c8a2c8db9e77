/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.StoredCollection;

/**
 * What every store is asked for a home, and by what its last answer is found again.
 *
 * @param kind which of the two questions
 * @param user whose collections they are, or who may use them
 * @param asking asks a store
 */
record Question(Kind kind, UserId user, Function<CollectionStore, List<StoredCollection>> asking) {
    /** The questions that there are. */
    enum Kind {
        OWNED,
        GRANTED
    }

    static Question ownedBy(UserId owner) {
        return new Question(Kind.OWNED, owner, store -> store.ownedBy(owner.contextId(), owner.id()));
    }

    static Question grantedTo(UserId user, Set<Grantee> grantees) {
        return new Question(Kind.GRANTED, user, store -> store.grantedTo(user.contextId(), grantees));
    }

    /** Where an answer is kept, below the folder of the store. */
    Path place(Path folder) {
        return folder.resolve(String.valueOf(user.contextId()))
                .resolve(kind.name().toLowerCase(Locale.ROOT))
                .resolve(String.valueOf(user.id()));
    }
}
