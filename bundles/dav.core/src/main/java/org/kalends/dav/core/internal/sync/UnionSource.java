/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.core.internal.resolve.StoredCollectionResource;
import org.kalends.dav.core.internal.resolve.UnionResource;

/** The changes of several collections that are shown as one. */
final class UnionSource implements SyncSource {
    private static final String KIND = "union";

    private final UnionResource union;

    UnionSource(UnionResource union) {
        this.union = union;
    }

    @Override
    public String token() {
        return new TokenVector(
                        KIND,
                        union.sources().stream()
                                .map(source -> entry(source, new CollectionSource(source).state()))
                                .toList())
                .toString();
    }

    private static TokenVector.Entry entry(StoredCollectionResource source, SyncToken state) {
        return new TokenVector.Entry(source.storage().account(), "", "", state);
    }

    @Override
    public String tell(Optional<String> token, Answer answer) throws DavException, IOException {
        Map<String, SyncToken> known = new HashMap<>();
        if (token.isPresent()) {
            TokenVector.parse(KIND, token.get())
                    .orElseThrow(SyncSource::invalid)
                    .entries()
                    .forEach(entry -> known.put(entry.key(), entry.state()));
            checkNoneLeft(known);
        }
        List<TokenVector.Entry> reached = new ArrayList<>();
        for (StoredCollectionResource source : union.sources()) {
            CollectionSource changes = new CollectionSource(source);
            String key = entry(source, changes.state()).key();
            if (answer.truncated()) {
                Optional.ofNullable(known.get(key)).ifPresent(state -> reached.add(entry(source, state)));
            } else {
                reached.add(entry(source, changes.tellFrom(Optional.ofNullable(known.get(key)), answer)));
            }
        }
        return new TokenVector(KIND, reached).toString();
    }

    /** Which objects a collection had that is in the union no more, nobody knows: the client starts over. */
    private void checkNoneLeft(Map<String, SyncToken> known) throws DavException {
        List<String> present = union.sources().stream()
                .map(source ->
                        entry(source, new CollectionSource(source).state()).key())
                .toList();
        if (!present.containsAll(known.keySet())) {
            throw SyncSource.invalid();
        }
    }
}
