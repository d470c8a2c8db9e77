/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Window;
import org.kalends.dav.api.spi.Windowed;
import org.kalends.dav.core.internal.resolve.StoredCollectionResource;
import org.kalends.dav.core.internal.sync.SyncToken.Passage;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/**
 * Leads a client from the window it knows to another one: tells each object that has left as gone and each that has entered
 * as new. Only objects that have not changed since the client's state are looked at; those that have are among the
 * changes, which are told afterwards and judged by the new window alone. So each is told exactly once, and the way can be
 * interrupted at any object.
 */
final class Reconciliation {
    private final StoredCollectionResource collection;
    private final SyncToken from;
    private final String to;
    private final String after;

    /**
     * @param from what the client knows, perhaps on its way already; that way is finished first
     * @param now key of the window that holds now
     */
    Reconciliation(StoredCollectionResource collection, SyncToken from, String now) {
        this.collection = collection;
        this.from = from;
        this.to = from.passage().map(Passage::window).orElse(now);
        this.after = from.passage().map(Passage::after).orElse("");
    }

    /** Tells it; the state afterwards is on its way still when the answer is full. */
    SyncToken tell(Answer answer) throws DavException, IOException {
        Optional<Window> old = window(from.view().window());
        Optional<Window> wanted = window(to);
        checkHistory();
        String last = after;
        Set<ItemPart> parts = answer.out().parts();
        try (Stream<Resource> members = collection.select(
                candidates(old, wanted), parts, item -> isUndecided(old, item) || isUndecided(wanted, item))) {
            Iterator<Resource> each = members.iterator();
            while (each.hasNext()) {
                Resource member = each.next();
                boolean is = isShown(wanted, member);
                if (isShown(old, member) != is) {
                    if (answer.full()) {
                        answer.truncate();
                        return from.interrupted(to, last);
                    }
                    tell(member, is, answer);
                }
                last = member.as(Item.class).orElseThrow().name();
            }
        }
        return from.through(to);
    }

    private static boolean isUndecided(Optional<Window> window, Item item) {
        return window.isPresent() && window.get().verdict(item) == Window.Verdict.NEEDS_OCTETS;
    }

    private static boolean isShown(Optional<Window> window, Resource member) {
        return window.isEmpty() || window.get().shows(member);
    }

    private static void tell(Resource member, boolean entered, Answer answer) throws IOException {
        if (entered) {
            answer.changed(member);
        } else {
            answer.gone(member.href());
        }
    }

    private Optional<Window> window(String key) throws DavException {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<Window> window = collection.type().as(Windowed.class).flatMap(windowed -> windowed.window(key));
        return Optional.of(window.orElseThrow(SyncSource::invalid));
    }

    /** A state that is too old is refused before anything is told. */
    private void checkHistory() {
        OptionalLong since = OptionalLong.of(from.sequence());
        try (Changes probe =
                collection.storage().changes().since(collection.stored().id(), since, 1, Set.of())) {
            probe.next();
        }
    }

    private Selection candidates(Optional<Window> old, Optional<Window> wanted) {
        List<IndexCondition> all = new ArrayList<>(List.of(new IndexCondition.UnchangedSince(from.sequence())));
        if (!after.isEmpty()) {
            all.add(new IndexCondition.NamedAfter(after));
        }
        if (old.isPresent() && wanted.isPresent()) {
            all.add(wanted.get().difference(old.get()));
        }
        return new Selection.Matching(new IndexCondition.AllOf(all));
    }
}
