/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Window;
import org.kalends.dav.core.internal.resolve.OctetsOnDemand.Found;
import org.kalends.dav.core.internal.resolve.StoredCollectionResource;
import org.kalends.dav.core.internal.sync.SyncToken.View;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;

/** The changes of a collection in a store. */
final class CollectionSource implements SyncSource {
    private final StoredCollectionResource collection;
    private final StoredCollection stored;
    private final Optional<Window> window;

    CollectionSource(StoredCollectionResource collection) {
        this.collection = collection;
        this.stored = collection.stored();
        this.window = collection.window();
    }

    private View view() {
        return new View(collection.access().key(), window.map(Window::key).orElse(""));
    }

    /** The state it is in. */
    SyncToken state() {
        if (collection.isAway()) {
            throw new StorageUnavailableException("Nobody knows what has changed in " + collection.href());
        }
        return SyncToken.of(stored, stored.sequence(), view());
    }

    @Override
    public String token() {
        return state().toString();
    }

    @Override
    public String tell(Optional<String> token, Answer answer) throws DavException, IOException {
        if (token.isEmpty()) {
            return tellFrom(Optional.empty(), answer).toString();
        }
        return tellFrom(Optional.of(SyncToken.parse(token.get()).orElseThrow(SyncSource::invalid)), answer)
                .toString();
    }

    /** Tells what has changed since a state. */
    SyncToken tellFrom(Optional<SyncToken> known, Answer answer) throws DavException, IOException {
        if (known.isEmpty()) {
            return answer.limited() ? tellChanges(OptionalLong.empty(), answer) : tellAll(answer);
        }
        SyncToken state = known.get();
        boolean sameEyes = state.view().access().equals(collection.access().key());
        if (!state.folderId().equals(stored.id().folderId()) || !sameEyes) {
            throw SyncSource.invalid();
        }
        while (state.passage().isPresent() || !state.view().equals(view())) {
            state = new Reconciliation(collection, state, view().window()).tell(answer);
            if (state.passage().isPresent()) {
                return state;
            }
        }
        return tellChanges(OptionalLong.of(state.sequence()), answer);
    }

    /**
     * Tells everything that is shown, in the order in which a store reads it best. What changes meanwhile is told again by the token, which
     * is of the state before.
     */
    private SyncToken tellAll(Answer answer) throws IOException {
        SyncToken reached = state();
        try (Stream<Resource> members =
                collection.listed(new Selection.All(), answer.out().listingParts())) {
            Iterator<Resource> each = members.iterator();
            while (each.hasNext()) {
                answer.changed(each.next());
            }
        }
        return reached;
    }

    private SyncToken tellChanges(OptionalLong since, Answer answer) throws IOException {
        if (answer.full()) {
            if (since.isEmpty() || stored.sequence() > since.getAsLong()) {
                answer.truncate();
            }
            return SyncToken.of(stored, since.orElse(0), view());
        }
        Set<ItemPart> parts = answer.out().parts();
        try (Changes changes = collection.storage().changes().since(stored.id(), since, answer.left(), parts)) {
            Iterator<Found<Change>> each =
                    collection.completed(new EachChange(changes), Change::item, this::isUndecided, parts);
            while (each.hasNext()) {
                tell(each.next(), since.isPresent(), answer);
            }
            if (changes.truncated()) {
                answer.truncate();
            }
            return SyncToken.of(stored, changes.sequence(), view());
        }
    }

    private boolean isUndecided(Item item) {
        return window.isPresent() && window.get().verdict(item) == Window.Verdict.NEEDS_OCTETS;
    }

    private void tell(Found<Change> change, boolean mayBeKnown, Answer answer) throws IOException {
        Optional<Resource> shown = change.item().flatMap(collection::shown).filter(this::inWindow);
        if (shown.isPresent()) {
            answer.changed(shown.get());
        } else if (mayBeKnown) {
            answer.gone(collection.memberHref(change.from().name()));
        } else {
            answer.passedOver();
        }
    }

    private boolean inWindow(Resource member) {
        return window.isEmpty() || window.get().shows(member);
    }
}
