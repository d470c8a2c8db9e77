/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NoSuchCollectionException;

/** A collection tells what changed since a sequence number (RFC 6578). */
public interface ChangeLogContract extends StoreUnderTest {
    private Answer all(CollectionId id) {
        return since(id, OptionalLong.empty(), Integer.MAX_VALUE);
    }

    @Test
    default void theFirstAnswerShouldBeAllItemsAndNoTombstones() {
        CollectionId id = created("work");
        put(id, "b.ics");
        put(id, "a.ics");
        put(id, "gone.ics");
        delete(id, "gone.ics");

        Answer answer = all(id);

        assertThat(answer.names()).containsExactly("b.ics", "a.ics");
        assertThat(answer.gone()).isEmpty();
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.sequence()).isEqualTo(reread(id).sequence());
    }

    @Test
    default void anEmptyCollectionShouldAnswerItsSequence() {
        CollectionId id = created("work");

        Answer answer = all(id);

        assertThat(answer.changes()).isEmpty();
        assertThat(answer.sequence()).isEqualTo(reread(id).sequence());
        assertThat(since(id, answer.sequence()).changes()).isEmpty();
    }

    @Test
    default void onlyWhatChangedShouldBeToldOldestFirst() {
        CollectionId id = created("work");
        put(id, "unchanged.ics");
        put(id, "changed.ics", event("u1", "one"));
        put(id, "deleted.ics");
        long before = all(id).sequence();

        put(id, "new.ics");
        delete(id, "deleted.ics");
        put(id, "changed.ics", event("u1", "two"));
        Answer answer = since(id, before);

        assertThat(answer.names()).containsExactly("new.ics", "deleted.ics", "changed.ics");
        assertThat(answer.gone()).containsExactly("deleted.ics");
        assertThat(answer.changes().get(2).item()).isEqualTo(find(id, "changed.ics"));
        assertThat(since(id, answer.sequence()).changes()).isEmpty();
    }

    @Test
    default void everyChangeShouldGrowTheSequence() {
        CollectionId id = created("work");
        long created = reread(id).sequence();
        long put = put(id, "a.ics").item().sequence();
        long replaced = put(id, "a.ics").item().sequence();
        long patched = testee().items()
                .patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("n")))
                .sequence();
        delete(id, "a.ics");

        assertThat(new long[] {created, put, replaced, patched, reread(id).sequence()})
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    default void anItemChangedTwiceShouldAppearOnce() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "one"));
        long before = all(id).sequence();

        put(id, "a.ics", event("u1", "two"));
        put(id, "b.ics");
        put(id, "a.ics", event("u1", "three"));
        Answer answer = since(id, before);

        assertThat(answer.names()).containsExactly("b.ics", "a.ics");
        assertThat(answer.changes().get(1).item().map(Item::etag))
                .contains(event("u1", "three").etag());
    }

    @Test
    default void anItemCreatedAndDeletedShouldBeGone() {
        CollectionId id = created("work");
        long before = reread(id).sequence();

        put(id, "a.ics");
        delete(id, "a.ics");
        Answer answer = since(id, before);

        assertThat(answer.gone()).containsExactly("a.ics");
        assertThat(answer.names()).containsExactly("a.ics");
        assertThat(answer.sequence()).isEqualTo(reread(id).sequence());
    }

    @Test
    default void anItemDeletedAndCreatedAgainShouldBePresent() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1"));
        long before = all(id).sequence();

        delete(id, "a.ics");
        put(id, "a.ics", event("u2"));

        assertThat(since(id, before).gone()).isEmpty();
        assertThat(since(id, before).names()).containsExactly("a.ics");
    }

    @Test
    default void changesShouldReadOnlyThePartsAskedFor() {
        CollectionId id = created("work");
        put(id, "a.ics");
        testee().items().patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("n")));

        assertThat(firstOf(id, FACTS).octets()).isEmpty();
        assertThat(firstOf(id, FACTS).properties()).isEmpty();
        assertThat(firstOf(id, Set.of(ItemPart.OCTETS)).octets()).isPresent();
        assertThat(firstOf(id, Set.of(ItemPart.PROPERTIES)).properties()).isEqualTo(Map.of(NOTE, "n"));
    }

    private Item firstOf(CollectionId id, Set<ItemPart> parts) {
        try (Changes changes = testee().changes().since(id, OptionalLong.empty(), 10, parts)) {
            return changes.next().flatMap(Change::item).orElseThrow();
        }
    }

    @Test
    default void aSequenceFromTheFutureShouldBeRefused() {
        CollectionId id = created("work");
        put(id, "a.ics");
        long beyond = reread(id).sequence() + 1;

        assertThatThrownBy(() -> since(id, beyond)).isInstanceOf(HistoryLostException.class);
        assertThatThrownBy(() -> since(id, Long.MAX_VALUE)).isInstanceOf(HistoryLostException.class);
        assertThatThrownBy(() -> since(id, -1)).isInstanceOf(HistoryLostException.class);
    }

    @Test
    default void theSequenceOfABusierCollectionShouldBeRefused() {
        CollectionId busy = created("busy");
        for (int i = 0; i < 10; i++) {
            put(busy, "a.ics");
        }
        CollectionId quiet = created("quiet");

        assertThatThrownBy(() -> since(quiet, reread(busy).sequence())).isInstanceOf(HistoryLostException.class);
    }

    @Test
    default void changesShouldFailWhenThereIsNoCollection() {
        CollectionId missing = new CollectionId(CONTEXT, "999");

        assertThatThrownBy(() -> since(missing, 0)).isInstanceOf(NoSuchCollectionException.class);
        assertThatThrownBy(() -> all(missing)).isInstanceOf(NoSuchCollectionException.class);
    }

    @Test
    default void forgettingShouldLoseOnlyTheHistoryThatNeedsIt() {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        long beforeDelete = all(id).sequence();
        delete(id, "a.ics");
        long afterDelete = all(id).sequence();
        put(id, "c.ics");

        testee().changes().forget(Instant.now().plusSeconds(60));

        assertThatThrownBy(() -> since(id, beforeDelete)).isInstanceOf(HistoryLostException.class);
        assertThat(since(id, afterDelete).names()).containsExactly("c.ics");
        assertThat(all(id).names()).containsExactly("b.ics", "c.ics");
        delete(id, "b.ics");
        assertThat(since(id, afterDelete).gone()).containsExactly("b.ics");
    }

    @Test
    default void youngTombstonesShouldNotBeForgotten() {
        CollectionId id = created("work");
        put(id, "a.ics");
        long before = all(id).sequence();
        delete(id, "a.ics");

        testee().changes().forget(Instant.now().minusSeconds(3600));

        assertThat(since(id, before).gone()).containsExactly("a.ics");
    }

    @Test
    default void forgettingShouldNotTouchCollectionsWithoutTombstones() {
        CollectionId id = created("work");
        long before = reread(id).sequence();
        put(id, "a.ics");

        testee().changes().forget(Instant.now().plusSeconds(60));

        assertThat(since(id, before).names()).containsExactly("a.ics");
    }
}
