/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Written;

/** Who creates an item stays known, whoever writes it later and wherever it goes. */
public interface AuthorContract extends StoreUnderTest {
    int GUEST = OWNER + 10;

    private NewItem by(int author, String uid, String text) {
        NewItem event = event(uid, text);
        return new NewItem(event.mediaType(), event.etag(), event.octets(), event.index(), author);
    }

    private int creator(CollectionId id, String name) {
        return find(id, name).orElseThrow().createdBy();
    }

    private Written copyBy(int author, ItemAddress source, ItemAddress target) {
        return testee().items().copy(source, target, Condition.NONE, Condition.NONE, author);
    }

    @Test
    default void putShouldKnowWhoCreatedTheItem() {
        CollectionId id = created("work");

        Written written = put(id, "a.ics", by(GUEST, "u1", "one"));
        put(id, "b.ics", by(OWNER, "u2", "two"));

        assertThat(written.item().createdBy()).isEqualTo(GUEST);
        assertThat(selected(id, new Selection.All(), FACTS))
                .extracting(Item::createdBy)
                .containsExactly(GUEST, OWNER);
        assertThat(since(id, 0).changes())
                .extracting(change -> change.item().orElseThrow().createdBy())
                .containsExactly(GUEST, OWNER);
    }

    @Test
    default void whoReplacesAnItemShouldNotBecomeItsCreator() {
        CollectionId id = created("work");
        put(id, "a.ics", by(GUEST, "u1", "one"));

        Written replaced = put(id, "a.ics", by(OWNER, "u1", "two"));
        Item patched = testee().items().patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("n")));

        assertThat(replaced.item().createdBy()).isEqualTo(GUEST);
        assertThat(patched.createdBy()).isEqualTo(GUEST);
        assertThat(text(id, "a.ics")).endsWith("two");
    }

    @Test
    default void aNewItemOfAnOldNameShouldHaveANewCreator() {
        CollectionId id = created("work");
        put(id, "a.ics", by(GUEST, "u1", "one"));
        delete(id, "a.ics");

        put(id, "a.ics", by(OWNER, "u1", "two"));

        assertThat(creator(id, "a.ics")).isEqualTo(OWNER);
    }

    @Test
    default void moveShouldTakeTheCreatorAlong() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", by(GUEST, "u1", "new"));
        put(to, "b.ics", by(OWNER, "u1", "old"));

        Written moved = move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(moved.item().createdBy()).isEqualTo(GUEST);
        assertThat(creator(to, "b.ics")).isEqualTo(GUEST);
    }

    @Test
    default void whoCopiesAnItemShouldHaveCreatedTheCopy() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", by(OWNER, "u1", "text"));

        Written copied = copyBy(GUEST, new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(copied.item().createdBy()).isEqualTo(GUEST);
        assertThat(creator(from, "a.ics")).isEqualTo(OWNER);
    }

    @Test
    default void aCopyOverAnItemShouldKeepThatItemsCreator() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics", by(OWNER, "u1", "new"));
        put(to, "b.ics", by(GUEST + 1, "u1", "old"));

        Written copied = copyBy(GUEST, new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));

        assertThat(copied.item().createdBy()).isEqualTo(GUEST + 1);
        assertThat(text(to, "b.ics")).endsWith("new");
    }

    @Test
    default void aCopiedCollectionShouldBeAllItsOwnersWork() {
        CollectionId source = created("work");
        put(source, "a.ics", by(GUEST, "u1", "one"));
        NewCollection target = new NewCollection(CONTEXT, OWNER + 1, CALENDAR, "copy", false, Map.of());

        CollectionId copy = testee().collections().copy(source, target, false).id();

        assertThat(creator(copy, "a.ics")).isEqualTo(OWNER + 1);
        assertThat(creator(source, "a.ics")).isEqualTo(GUEST);
    }

    @Test
    default void itemsShouldBeFoundByTheirCreator() {
        CollectionId id = created("work");
        put(id, "a.ics", by(GUEST, "u1", "one"));
        put(id, "b.ics", by(OWNER, "u2", "two"));
        put(id, "c.ics", by(GUEST, "u3", "three"));
        IndexCondition guests = new IndexCondition.CreatedBy(GUEST);

        assertThat(names(id, new Selection.Matching(guests))).containsExactly("a.ics", "c.ics");
        assertThat(names(
                        id,
                        new Selection.Matching(
                                new IndexCondition.AllOf(List.of(guests, new IndexCondition.UidIs("u3"))))))
                .containsExactly("c.ics");
        assertThat(names(id, new Selection.Matching(new IndexCondition.CreatedBy(1))))
                .isEmpty();
    }
}
