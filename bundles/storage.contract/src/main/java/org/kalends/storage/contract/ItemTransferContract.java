/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Term;
import org.kalends.storage.api.Written;

/** Items are moved and copied, within a collection and between two. */
public interface ItemTransferContract extends StoreUnderTest {
    @Test
    default void moveShouldTakeOctetsIndexAndPropertiesAlong() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        Term term = new Term("FN", "term");
        put(from, "a.ics", item(new ItemIndex("u1", "VEVENT", Optional.empty(), List.of(term)), "moved"));
        testee().items().patch(new ItemAddress(from, "a.ics"), Map.of(NOTE, Optional.of("n")));

        Written moved = move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(moved.created()).isTrue();
        assertThat(moved.item().collection()).isEqualTo(to);
        assertThat(moved.item().sequence()).isEqualTo(reread(to).sequence());
        assertThat(names(from)).isEmpty();
        assertThat(text(to, "b.ics")).endsWith("moved");
        assertThat(find(to, "b.ics").orElseThrow().properties()).isEqualTo(Map.of(NOTE, "n"));
        assertThat(names(to, new Selection.Matching(new IndexCondition.HasField("FN"))))
                .containsExactly("b.ics");
    }

    @Test
    default void moveShouldTellBothCollections() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics");
        long fromBefore = reread(from).sequence();
        long toBefore = reread(to).sequence();

        move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(since(from, fromBefore).gone()).containsExactly("a.ics");
        assertThat(since(to, toBefore).names()).containsExactly("b.ics");
        assertThat(since(to, toBefore).gone()).isEmpty();
    }

    @Test
    default void moveInsideACollectionShouldRename() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "text"));
        long before = reread(id).sequence();

        Written moved = move(new ItemAddress(id, "a.ics"), new ItemAddress(id, "b.ics"));

        assertThat(moved.created()).isTrue();
        assertThat(names(id)).containsExactly("b.ics");
        Answer answer = since(id, before);
        assertThat(answer.names()).containsExactlyInAnyOrder("a.ics", "b.ics");
        assertThat(answer.gone()).containsExactly("a.ics");
        assertThat(text(id, "b.ics")).endsWith("text");
    }

    @Test
    default void theItemAtTheTargetShouldGiveWay() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1", "new"));
        put(to, "b.ics", event("u1", "old"));
        testee().items().patch(new ItemAddress(to, "b.ics"), Map.of(NOTE, Optional.of("old")));

        Written moved = move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(moved.created()).isFalse();
        assertThat(text(to, "b.ics")).endsWith("new");
        assertThat(find(to, "b.ics").orElseThrow().properties()).isEmpty();
        assertThat(names(to)).containsExactly("b.ics");
    }

    @Test
    default void moveInsideACollectionShouldKeepTheItem() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "new"));
        long before = reread(id).sequence();

        Written moved = move(new ItemAddress(id, "a.ics"), new ItemAddress(id, "b.ics"));

        assertThat(moved.created()).isTrue();
        assertThat(names(id)).containsExactly("b.ics");
        assertThat(find(id, "b.ics").map(Item::uid)).contains("u1");
        assertThat(since(id, before).gone()).containsExactly("a.ics");
    }

    @Test
    default void moveShouldAskBothConditions() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        String a = put(from, "a.ics", event("u1")).item().etag();
        String b = put(to, "b.ics", event("u1")).item().etag();
        ItemAddress source = new ItemAddress(from, "a.ics");
        ItemAddress target = new ItemAddress(to, "b.ics");

        assertThatThrownBy(() -> testee().items().move(source, target, matches("stale"), Condition.NONE))
                .isInstanceOf(ConditionFailedException.class);
        assertThatThrownBy(() -> testee().items().move(source, target, matches(a), Condition.MUST_NOT_EXIST))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(names(from)).containsExactly("a.ics");

        testee().items().move(source, target, matches(a), matches(b));
        assertThat(names(from)).isEmpty();
        assertThat(names(to)).containsExactly("b.ics");
    }

    @Test
    default void aRefusedMoveShouldLeaveNoTrace() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1"));
        put(to, "b.ics", event("u2"));
        var fromBefore = reread(from);
        var toBefore = reread(to);

        assertThatThrownBy(() -> testee().items()
                        .move(
                                new ItemAddress(from, "a.ics"),
                                new ItemAddress(to, "b.ics"),
                                Condition.NONE,
                                Condition.MUST_NOT_EXIST))
                .isInstanceOf(ConditionFailedException.class);

        assertThat(reread(from)).isEqualTo(fromBefore);
        assertThat(reread(to)).isEqualTo(toBefore);
        assertThat(find(to, "b.ics").map(Item::uid)).contains("u2");
    }

    @Test
    default void moveAndCopyShouldFailWithoutSourceOrTargetCollection() {
        CollectionId id = created("work");
        put(id, "a.ics");
        ItemAddress source = new ItemAddress(id, "a.ics");
        ItemAddress missing = new ItemAddress(id, "missing.ics");
        ItemAddress nowhere = new ItemAddress(new CollectionId(CONTEXT, "999"), "a.ics");

        assertThatThrownBy(() -> move(missing, new ItemAddress(id, "b.ics"))).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> copy(missing, new ItemAddress(id, "b.ics"))).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> move(source, nowhere)).isInstanceOf(NoSuchCollectionException.class);
        assertThatThrownBy(() -> copy(source, nowhere)).isInstanceOf(NoSuchCollectionException.class);
        assertThat(names(id)).containsExactly("a.ics");
    }

    @Test
    default void copyShouldLeaveTheSourceInPlace() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1", "text"));
        testee().items().patch(new ItemAddress(from, "a.ics"), Map.of(NOTE, Optional.of("n")));
        var fromBefore = reread(from);
        long toBefore = reread(to).sequence();

        Written copied = copy(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(copied.created()).isTrue();
        assertThat(reread(from)).isEqualTo(fromBefore);
        assertThat(text(from, "a.ics")).isEqualTo(text(to, "b.ics"));
        assertThat(find(to, "b.ics").orElseThrow().properties()).isEqualTo(Map.of(NOTE, "n"));
        assertThat(since(to, toBefore).names()).containsExactly("b.ics");
    }

    @Test
    default void copyShouldReplaceTheTargetAndAskBothConditions() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        String a = put(from, "a.ics", event("u1", "new")).item().etag();
        put(to, "b.ics", event("u1", "old"));
        ItemAddress source = new ItemAddress(from, "a.ics");
        ItemAddress target = new ItemAddress(to, "b.ics");

        assertThatThrownBy(() -> testee().items().copy(source, target, matches("stale"), Condition.NONE, OWNER))
                .isInstanceOf(ConditionFailedException.class);
        assertThatThrownBy(() -> testee().items().copy(source, target, matches(a), Condition.MUST_NOT_EXIST, OWNER))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(text(to, "b.ics")).endsWith("old");

        assertThat(copy(source, target).created()).isFalse();
        assertThat(text(to, "b.ics")).endsWith("new");
    }

    @Test
    default void aCopyShouldLiveOnWithoutItsSource() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1", "text"));
        copy(new ItemAddress(from, "a.ics"), new ItemAddress(to, "a.ics"));

        put(from, "a.ics", event("u1", "changed"));
        testee().collections().delete(from);

        assertThat(text(to, "a.ics")).endsWith("text");
    }
}
