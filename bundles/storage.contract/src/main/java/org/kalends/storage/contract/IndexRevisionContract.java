/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Term;

/** What a store promises of indexes that several revisions of a format have drawn. */
public interface IndexRevisionContract extends StoreUnderTest {
    private void put(CollectionId id, String name, int revision, Term... terms) {
        ItemIndex index = new ItemIndex("uid of " + name, "VEVENT", Optional.empty(), List.of(terms));
        put(id, name, item(index.drawnBy(revision), "by " + revision));
    }

    private static Selection found(String field, int revision) {
        return new Selection.Matching(new IndexCondition.HasField(field), OptionalInt.of(revision));
    }

    private OptionalInt revision(CollectionId id, String name) {
        return find(id, name).map(Item::indexRevision).orElseThrow();
    }

    @Test
    default void anItemShouldTellByWhichRevisionItWasIndexed() {
        CollectionId id = created("work");
        ItemIndex index = event("u1").index();

        assertThat(put(id, "a", item(index.drawnBy(3), "first")).item().indexRevision())
                .hasValue(3);
        assertThat(revision(id, "a")).hasValue(3);
        assertThat(selected(id, new Selection.All(), FACTS))
                .extracting(Item::indexRevision)
                .containsExactly(OptionalInt.of(3));
        assertThat(since(id, 0).changes().get(0).item().orElseThrow().indexRevision())
                .hasValue(3);
    }

    @Test
    default void anItemOfAnotherRevisionShouldTakeThePlaceOfOne() {
        CollectionId id = created("work");
        put(id, "a", 2);
        put(id, "a", 1);
        assertThat(revision(id, "a")).hasValue(1);
        assertThat(names(id, found("LOCATION", 2))).containsExactly("a");

        put(id, "a", 2);
        assertThat(revision(id, "a")).hasValue(2);
        assertThat(names(id, found("LOCATION", 2))).isEmpty();
    }

    @Test
    default void aSelectionShouldHaveWhatALesserRevisionHasIndexedWhateverItsIndexSays() {
        CollectionId id = created("work");
        put(id, "new with", 2, new Term("LOCATION", "bern"));
        put(id, "new without", 2);
        put(id, "newer", 3);
        put(id, "old", 1);

        assertThat(names(id, found("LOCATION", 2))).containsExactly("new with", "old");
        assertThat(names(id, found("LOCATION", 1))).containsExactly("new with");
        assertThat(names(id, new Selection.Matching(new IndexCondition.HasField("LOCATION"))))
                .containsExactly("new with");
    }

    @Test
    default void aSelectionShouldHaveSuchItemsByTheirNamesToo() {
        CollectionId id = created("work");
        for (int i = 0; i < 700; i++) {
            put(id, "item %03d".formatted(i), i % 2 + 1);
        }

        List<String> names = names(id, found("LOCATION", 2));

        assertThat(names).hasSize(350).isSorted().contains("item 000", "item 698");
    }

    @Test
    default void whatIsMovedOrCopiedShouldKeepTheRevision() {
        CollectionId id = created("work");
        CollectionId other = created("other");
        put(other, "new", 2);
        put(id, "old", 1);
        put(id, "older", 1);

        move(new ItemAddress(id, "old"), new ItemAddress(other, "moved"));
        assertThat(names(other, found("LOCATION", 2))).containsExactly("moved");
        copy(new ItemAddress(id, "older"), new ItemAddress(other, "copied"));
        assertThat(names(other, found("LOCATION", 2))).containsExactly("copied", "moved");
        assertThat(revision(other, "moved")).hasValue(1);
        assertThat(revision(other, "new")).hasValue(2);
    }

    @Test
    default void aCopiedCollectionShouldKeepTheRevisions() {
        CollectionId id = created("work");
        put(id, "old", 1);
        put(id, "new", 2);

        CollectionId copy =
                testee().collections().copy(id, calendar("copy"), false).id();

        assertThat(names(copy, found("LOCATION", 2))).containsExactly("old");
        assertThat(names(copy, found("LOCATION", 3))).containsExactly("new", "old");
    }
}
