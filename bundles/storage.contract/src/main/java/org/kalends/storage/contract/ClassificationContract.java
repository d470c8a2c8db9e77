/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;

/** Items say how much of them others may see, and are selected by it. */
public interface ClassificationContract extends StoreUnderTest {
    private NewItem classified(String uid, Classification classification) {
        Optional<Span> span = Optional.of(new Span(0, 10, true));
        return item(new ItemIndex(uid, "VEVENT", span, List.of(), classification), "text");
    }

    private Classification of(CollectionId id, String name) {
        return find(id, name).orElseThrow().classification();
    }

    /** One item of each classification, called by it. */
    private CollectionId filled() {
        CollectionId id = created("work");
        for (Classification each : Classification.values()) {
            put(id, each.name(), classified("uid of " + each, each));
        }
        return id;
    }

    @Test
    default void everyClassificationShouldBeKept() {
        CollectionId id = filled();

        for (Classification each : Classification.values()) {
            assertThat(of(id, each.name())).isEqualTo(each);
        }
        assertThat(selected(id, new Selection.All(), FACTS))
                .extracting(Item::classification)
                .containsExactly(Classification.CONFIDENTIAL, Classification.PRIVATE, Classification.PUBLIC);
        assertThat(since(id, 0).changes())
                .extracting(change -> change.item().orElseThrow().classification())
                .containsExactly(Classification.values());
    }

    @Test
    default void putShouldClassifyAnew() {
        CollectionId id = created("work");
        put(id, "a.ics", classified("u1", Classification.PRIVATE));

        Item replaced =
                put(id, "a.ics", classified("u1", Classification.CONFIDENTIAL)).item();

        assertThat(replaced.classification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(of(id, "a.ics")).isEqualTo(Classification.CONFIDENTIAL);
    }

    @Test
    default void classificationShouldGoWhereTheItemGoes() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", classified("u1", Classification.PRIVATE));
        put(to, "b.ics", classified("u1", Classification.PUBLIC));

        copy(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));
        assertThat(of(to, "b.ics")).isEqualTo(Classification.PRIVATE);

        move(new ItemAddress(to, "b.ics"), new ItemAddress(to, "c.ics"));
        assertThat(of(to, "c.ics")).isEqualTo(Classification.PRIVATE);

        CollectionId copied =
                testee().collections().copy(from, calendar("copied"), false).id();
        assertThat(of(copied, "a.ics")).isEqualTo(Classification.PRIVATE);
    }

    @Test
    default void itemsShouldBeFoundByTheirClassification() {
        CollectionId id = filled();
        IndexCondition hidden = new IndexCondition.ClassifiedAs(Classification.PRIVATE);
        IndexCondition veiled = new IndexCondition.ClassifiedAs(Classification.CONFIDENTIAL);

        assertThat(names(id, new Selection.Matching(hidden))).containsExactly("PRIVATE");
        assertThat(names(id, new Selection.Matching(new IndexCondition.AnyOf(List.of(hidden, veiled)))))
                .containsExactly("CONFIDENTIAL", "PRIVATE");
        assertThat(names(
                        id,
                        new Selection.Matching(
                                new IndexCondition.AllOf(List.of(new IndexCondition.Overlaps(0, 5), veiled)))))
                .containsExactly("CONFIDENTIAL");
    }
}
