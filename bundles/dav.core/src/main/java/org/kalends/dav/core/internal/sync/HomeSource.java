/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.core.internal.resolve.HomeCollection;
import org.kalends.dav.core.internal.resolve.StoredCollectionResource;

/**
 * The changes of the collections in a home: which have come, gone, been renamed, changed, or can be used otherwise than
 * before. A collection counts as changed when anything in it has.
 */
class HomeSource implements SyncSource {
    private final HomeCollection home;

    HomeSource(HomeCollection home) {
        this.home = home;
    }

    /** Tells tokens of this from other ones. */
    String kind() {
        return "home";
    }

    /**
     * Tells the changes of one collection; the answer is not full.
     *
     * @param known what the client knows of it, if anything
     * @return what it then knows
     */
    TokenVector.Entry tell(StoredCollectionResource collection, Optional<TokenVector.Entry> known, Answer answer)
            throws DavException, IOException {
        answer.changed(collection);
        return entry(collection);
    }

    /** Another collection has taken the address of one the client knows. */
    void replaced() throws DavException {}

    static TokenVector.Entry entry(StoredCollectionResource collection) {
        return new TokenVector.Entry(
                collection.storage().account(),
                collection.href().name(),
                collection.access().rightsKey(),
                new CollectionSource(collection).state());
    }

    private List<StoredCollectionResource> collections() {
        try (Stream<? extends Resource> members = home.members(Set.of())) {
            return members.filter(StoredCollectionResource.class::isInstance)
                    .map(StoredCollectionResource.class::cast)
                    .filter(collection -> collection.access().onCollection().contains(Privilege.READ))
                    .toList();
        }
    }

    @Override
    public final String token() {
        return new TokenVector(
                        kind(), collections().stream().map(HomeSource::entry).toList())
                .toString();
    }

    @Override
    public final String tell(Optional<String> token, Answer answer) throws DavException, IOException {
        Map<String, TokenVector.Entry> known = new HashMap<>();
        if (token.isPresent()) {
            TokenVector.parse(kind(), token.get())
                    .orElseThrow(SyncSource::invalid)
                    .entries()
                    .forEach(entry -> known.put(entry.key(), entry));
        }
        List<StoredCollectionResource> present = collections();
        List<TokenVector.Entry> reached = new ArrayList<>(tellGone(known, present, answer));
        for (StoredCollectionResource collection : present) {
            TokenVector.Entry current = entry(collection);
            Optional<TokenVector.Entry> before = Optional.ofNullable(known.get(current.key()));
            if (before.equals(Optional.of(current))) {
                reached.add(current);
            } else if (answer.full() || answer.truncated()) {
                answer.truncate();
                before.ifPresent(reached::add);
            } else {
                reached.add(tell(collection, before, answer));
            }
        }
        return new TokenVector(kind(), reached).toString();
    }

    /** Tells the addresses where there is no collection any more; what cannot be told yet stays known. */
    private List<TokenVector.Entry> tellGone(
            Map<String, TokenVector.Entry> known, List<StoredCollectionResource> present, Answer answer)
            throws DavException, IOException {
        Map<String, String> keysByName = new HashMap<>();
        present.forEach(collection ->
                keysByName.put(collection.href().name(), entry(collection).key()));
        List<TokenVector.Entry> untold = new ArrayList<>();
        for (TokenVector.Entry entry : List.copyOf(known.values())) {
            String holder = keysByName.get(entry.name());
            if (holder != null && !holder.equals(entry.key())) {
                replaced();
                known.remove(entry.key());
            } else if (holder == null && answer.full()) {
                answer.truncate();
                if (!keysByName.containsValue(entry.key())) {
                    untold.add(entry);
                }
            } else if (holder == null) {
                answer.gone(home.href().childCollection(entry.name()));
                known.remove(entry.key());
            }
        }
        return untold;
    }
}
