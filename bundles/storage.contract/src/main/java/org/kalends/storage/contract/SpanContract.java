/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.api.Span.UNBOUNDED_END;
import static org.kalends.storage.api.Span.UNBOUNDED_START;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;

/** A range condition meets the spans of items. */
public interface SpanContract extends StoreUnderTest {
    private CollectionId withSpan(Optional<Span> span) {
        CollectionId id = created("spans");
        put(id, "item", item(new ItemIndex("u1", "VEVENT", span, List.of()), ""));
        return id;
    }

    private CollectionId withSpan(long start, long end) {
        return withSpan(Optional.of(new Span(start, end, true)));
    }

    private boolean meets(CollectionId id, long start, long end) {
        return !names(id, new Selection.Matching(new IndexCondition.Overlaps(start, end)))
                .isEmpty();
    }

    @Test
    default void aSpanShouldMeetTheRangesItOverlaps() {
        CollectionId id = withSpan(100, 200);

        assertThat(meets(id, 0, 100)).isFalse();
        assertThat(meets(id, 0, 101)).isTrue();
        assertThat(meets(id, 120, 130)).isTrue();
        assertThat(meets(id, 0, 1_000)).isTrue();
        assertThat(meets(id, 199, 300)).isTrue();
        assertThat(meets(id, 200, 300)).isFalse();
    }

    @Test
    default void aSpanWithoutLengthShouldMeetTheRangesThatContainIt() {
        CollectionId id = withSpan(100, 100);

        assertThat(meets(id, 0, 100)).isFalse();
        assertThat(meets(id, 0, 101)).isTrue();
        assertThat(meets(id, 100, 101)).isTrue();
        assertThat(meets(id, 101, 200)).isFalse();
    }

    @Test
    default void anItemWithoutSpanShouldMeetEveryRange() {
        CollectionId id = withSpan(Optional.empty());

        assertThat(meets(id, 0, 1)).isTrue();
        assertThat(meets(id, UNBOUNDED_START, -1)).isTrue();
        assertThat(meets(id, UNBOUNDED_START, UNBOUNDED_END)).isTrue();
        assertThat(find(id, "item").orElseThrow().span()).isEmpty();
    }

    @Test
    default void aSpanWithoutEndShouldMeetEveryLaterRange() {
        CollectionId id = withSpan(100, UNBOUNDED_END);

        assertThat(meets(id, 0, 100)).isFalse();
        assertThat(meets(id, 99_999_999_999L, 99_999_999_999L + 1)).isTrue();
        assertThat(meets(id, 99_999_999_999L, UNBOUNDED_END)).isTrue();
    }

    @Test
    default void aSpanWithoutStartShouldMeetEveryEarlierRange() {
        CollectionId id = withSpan(UNBOUNDED_START, 100);

        assertThat(meets(id, -99_999_999_999L, -99_999_999_999L + 1)).isTrue();
        assertThat(meets(id, UNBOUNDED_START, 0)).isTrue();
        assertThat(meets(id, 100, 200)).isFalse();
    }

    @Test
    default void aRangeWithoutLimitsShouldMeetEverySpan() {
        CollectionId id = withSpan(-5_000_000_000L, -5_000_000_000L);

        assertThat(meets(id, UNBOUNDED_START, UNBOUNDED_END)).isTrue();
        assertThat(meets(id, UNBOUNDED_START, 0)).isTrue();
        assertThat(meets(id, 0, UNBOUNDED_END)).isFalse();
    }

    @Test
    default void spansShouldComeBackAsTheyWere() {
        for (Span span : List.of(
                new Span(UNBOUNDED_START, UNBOUNDED_END, false),
                new Span(UNBOUNDED_START, UNBOUNDED_END, true),
                new Span(0, 0, true),
                new Span(-1, 1L << 40, false))) {
            CollectionId id = withSpan(Optional.of(span));
            assertThat(find(id, "item").flatMap(Item::span)).contains(span);
            testee().collections().delete(id);
        }
    }

    @Test
    default void replacingAnItemShouldReplaceItsSpan() {
        CollectionId id = withSpan(100, 200);

        put(id, "item", item(new ItemIndex("u1", "VEVENT", Optional.of(new Span(300, 400, true)), List.of()), ""));

        assertThat(meets(id, 100, 200)).isFalse();
        assertThat(meets(id, 300, 400)).isTrue();
    }
}
