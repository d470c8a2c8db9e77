/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Term;
import org.kalends.storage.api.UnfitObjectException;

/** A release whose second revision indexes a place in {@link Samples}, which the first one did not. */
final class MoreIndexed implements ItemIndexer {
    static final int REVISION = 2;
    private static final IndexCondition PLACE = new IndexCondition.HasField("LOCATION");

    private final List<String> drawn = new ArrayList<>();
    private final Consumer<String> before;

    /** @param before is told which one comes next */
    MoreIndexed(Consumer<String> before) {
        this.before = before;
    }

    MoreIndexed() {
        this(any -> {});
    }

    /** Those of which it has drawn an index, in their order. */
    List<String> drawn() {
        return drawn;
    }

    @Override
    public NewItem item(Octets object, StoredCollection collection, int author) throws UnfitObjectException {
        String name = object.text().substring(0, object.text().indexOf("\r\n"));
        before.accept(name);
        drawn.add(name);
        if (name.startsWith("bad")) {
            throw new UnfitObjectException("on purpose", new IllegalStateException());
        }
        List<Term> terms = List.of(new Term("SUMMARY", name), new Term("LOCATION", "bern"));
        ItemIndex index = new ItemIndex("uid of " + name, "VEVENT", Optional.empty(), terms).drawnBy(REVISION);
        return new NewItem("text/calendar", "etag of " + name, object, index, author);
    }

    @Override
    public Map<String, Integer> revisions() {
        return Map.of("calendar", REVISION);
    }

    /** What a node of this release gets of a question about places, to be looked at. */
    static List<String> candidates(Storage storage, CollectionId calendar) {
        return names(storage, calendar, new Selection.Matching(PLACE, OptionalInt.of(REVISION)));
    }

    /** Of what the index itself has a place. */
    static List<String> indexed(Storage storage, CollectionId calendar) {
        return names(storage, calendar, new Selection.Matching(PLACE));
    }

    private static List<String> names(Storage storage, CollectionId calendar, Selection selection) {
        try (Stream<Item> found = storage.items().select(calendar, selection, Set.of())) {
            return found.map(Item::name).toList();
        }
    }
}
