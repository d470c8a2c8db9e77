/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.UidTakenException;

/** A UID belongs to one item of a collection (RFC 4791 section 5.3.2.1, RFC 6352 section 6.3.2.1). */
public interface UidContract extends StoreUnderTest {
    @Test
    default void putShouldRefuseTheUidOfAnotherItemAndNameItsHolder() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1"));
        var before = reread(id);

        UidTakenException refused = catchThrowableOfType(UidTakenException.class, () -> put(id, "b.ics", event("u1")));

        assertThat(refused.holder()).isEqualTo(new ItemAddress(id, "a.ics"));
        assertThat(reread(id)).isEqualTo(before);
        assertThat(find(id, "b.ics")).isEmpty();
    }

    @Test
    default void anItemMayKeepItsUid() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "one"));

        put(id, "a.ics", event("u1", "two"));

        assertThat(text(id, "a.ics")).endsWith("two");
    }

    @Test
    default void anItemShouldNotTakeAnotherUid() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "kept"));

        UidTakenException refused = catchThrowableOfType(UidTakenException.class, () -> put(id, "a.ics", event("u2")));

        assertThat(refused.holder()).isEqualTo(new ItemAddress(id, "a.ics"));
        assertThat(text(id, "a.ics")).endsWith("kept");
    }

    @Test
    default void moveAndCopyShouldNotReplaceAnItemOfAnotherUid() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1"));
        put(to, "b.ics", event("u2", "kept"));
        ItemAddress source = new ItemAddress(from, "a.ics");
        ItemAddress target = new ItemAddress(to, "b.ics");

        assertThatThrownBy(() -> move(source, target)).isInstanceOf(UidTakenException.class);
        assertThatThrownBy(() -> copy(source, target)).isInstanceOf(UidTakenException.class);
        assertThat(text(to, "b.ics")).endsWith("kept");
        assertThat(names(from)).containsExactly("a.ics");
    }

    @Test
    default void replacingShouldNotTakeTheUidOfAThirdItem() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1"));
        put(id, "b.ics", event("u2", "kept"));

        assertThatThrownBy(() -> put(id, "b.ics", event("u1"))).isInstanceOf(UidTakenException.class);
        assertThat(text(id, "b.ics")).endsWith("kept");
    }

    @Test
    default void uidsShouldBeComparedCharacterByCharacter() {
        CollectionId id = created("work");

        put(id, "a.ics", event("uid"));
        put(id, "b.ics", event("UID"));
        put(id, "c.ics", event("uid "));

        assertThat(names(id)).hasSize(3);
    }

    @Test
    default void aUidShouldBeFreeInAnotherCollection() {
        CollectionId work = created("work");
        CollectionId home = created("home");

        put(work, "a.ics", event("u1"));
        put(home, "a.ics", event("u1"));

        assertThat(find(home, "a.ics")).isPresent();
    }

    @Test
    default void aUidShouldBeFreeAfterDeleteAndAfterMove() {
        CollectionId work = created("work");
        CollectionId home = created("home");
        put(work, "a.ics", event("u1"));
        delete(work, "a.ics");
        put(work, "b.ics", event("u1"));
        move(new ItemAddress(work, "b.ics"), new ItemAddress(home, "b.ics"));

        put(work, "c.ics", event("u1"));

        assertThat(names(work)).containsExactly("c.ics");
    }

    @Test
    default void moveShouldRefuseTheUidOfAThirdItem() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1"));
        put(to, "third.ics", event("u1"));

        UidTakenException refused = catchThrowableOfType(
                UidTakenException.class, () -> move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "target.ics")));

        assertThat(refused.holder()).isEqualTo(new ItemAddress(to, "third.ics"));
        assertThat(names(from)).containsExactly("a.ics");
        assertThat(find(to, "target.ics")).isEmpty();
    }

    @Test
    default void moveAndCopyMayReplaceAnItemOfTheSameUid() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", event("u1", "new"));
        put(to, "b.ics", event("u1", "old"));

        copy(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));
        assertThat(text(to, "b.ics")).endsWith("new");

        move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));
        assertThat(names(to)).containsExactly("b.ics");
        assertThat(names(from)).isEmpty();
    }

    @Test
    default void anyNumberOfItemsMayHaveNoUid() {
        CollectionId id = created("files");
        put(id, "a", event("", "one"));
        put(id, "b", event("", "two"));
        put(id, "a", event("", "again"));
        delete(id, "a");
        put(id, "a", event("", "anew"));

        copy(new ItemAddress(id, "a"), new ItemAddress(id, "b"));
        copy(new ItemAddress(id, "b"), new ItemAddress(id, "c"));
        move(new ItemAddress(id, "a"), new ItemAddress(id, "c"));

        assertThat(names(id)).containsExactly("b", "c");
        assertThat(text(id, "c")).endsWith("anew");
        assertThat(names(id, new Selection.Matching(new IndexCondition.UidIs(""))))
                .isEmpty();
    }

    @Test
    default void copyInsideACollectionShouldFindTheUidTakenByTheSource() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1"));

        UidTakenException refused = catchThrowableOfType(
                UidTakenException.class, () -> copy(new ItemAddress(id, "a.ics"), new ItemAddress(id, "b.ics")));

        assertThat(refused.holder()).isEqualTo(new ItemAddress(id, "a.ics"));
        assertThat(names(id)).containsExactly("a.ics");
    }
}
