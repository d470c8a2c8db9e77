/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;

/** Collections are renamed, copied and given properties. */
public interface CollectionChangeContract extends StoreUnderTest {
    @Test
    default void renameShouldKeepKeyItemsAndSequence() {
        CollectionId id = created("work");
        put(id, "a.ics");
        StoredCollection before = reread(id);

        StoredCollection renamed = testee().collections().rename(id, "job", false);

        assertThat(renamed.id()).isEqualTo(id);
        assertThat(renamed.name()).isEqualTo("job");
        assertThat(renamed.sequence()).isEqualTo(before.sequence());
        assertThat(renamed.created()).isEqualTo(before.created());
        assertThat(reread(id)).isEqualTo(renamed);
        assertThat(names(id)).containsExactly("a.ics");
        assertThat(since(id, before.sequence()).changes()).isEmpty();
        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "work"))
                .isEmpty();
    }

    @Test
    default void renameShouldRefuseATakenName() {
        CollectionId work = created("work");
        CollectionId home = created("home");

        assertThatThrownBy(() -> testee().collections().rename(work, "home", false))
                .isInstanceOf(NameTakenException.class);
        assertThat(reread(work).name()).isEqualTo("work");
        assertThat(reread(home).name()).isEqualTo("home");
    }

    @Test
    default void renameShouldReplaceWhenAsked() {
        CollectionId work = created("work");
        put(work, "a.ics");
        CollectionId home = created("home");
        put(home, "b.ics");

        testee().collections().rename(work, "home", true);

        assertThat(testee().collections().find(home)).isEmpty();
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::id)
                .containsExactly(work);
        assertThat(names(work)).containsExactly("a.ics");
    }

    @Test
    default void renameToItsOwnNameShouldDestroyNothing() {
        CollectionId id = created("work");
        put(id, "a.ics");

        testee().collections().rename(id, "work", true);
        testee().collections().rename(id, "work", false);

        assertThat(reread(id).name()).isEqualTo("work");
        assertThat(names(id)).containsExactly("a.ics");
    }

    @Test
    default void renameShouldFailWhenThereIsNoCollection() {
        created("home");

        assertThatThrownBy(() -> testee().collections().rename(new CollectionId(CONTEXT, "999"), "home", true))
                .isInstanceOf(NoSuchCollectionException.class);
        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "home"))
                .isPresent();
    }

    @Test
    default void copyShouldHoldAllItemsWithTheirProperties() {
        CollectionId source = created("work");
        put(source, "a.ics", event("u1", "text one"));
        put(source, "b.ics", event("u2", "text two"));
        put(source, "c.ics");
        delete(source, "c.ics");
        testee().items().patch(new ItemAddress(source, "b.ics"), Map.of(NOTE, Optional.of("remember")));

        StoredCollection copy = testee().collections()
                .copy(source, new NewCollection(CONTEXT, OWNER, CALENDAR, "copy", false, Map.of(COLOR, "red")), false);

        assertThat(copy.id()).isNotEqualTo(source);
        assertThat(copy.properties()).isEqualTo(Map.of(COLOR, "red"));
        assertThat(names(copy.id())).containsExactly("a.ics", "b.ics");
        assertThat(text(copy.id(), "a.ics")).endsWith("text one");
        assertThat(find(copy.id(), "b.ics").orElseThrow().properties()).isEqualTo(Map.of(NOTE, "remember"));
        assertThat(names(source)).containsExactly("a.ics", "b.ics");
    }

    @Test
    default void copyShouldBeAnotherCollectionFromThenOn() {
        CollectionId source = created("work");
        put(source, "a.ics", event("u1"));
        StoredCollection copy = testee().collections().copy(source, calendar("copy"), false);

        put(copy.id(), "b.ics");
        delete(source, "a.ics");

        assertThat(names(copy.id())).containsExactly("a.ics", "b.ics");
        assertThat(since(copy.id(), copy.sequence()).names()).containsExactly("b.ics");
        assertThat(names(source)).isEmpty();
        assertThatThrownBy(() -> put(copy.id(), "c.ics", event("u1"))).isInstanceOf(UidTakenException.class);
    }

    @Test
    default void copyShouldRefuseATakenNameOrReplaceWhenAsked() {
        CollectionId source = created("work");
        put(source, "a.ics");
        CollectionId old = created("copy");
        put(old, "old.ics");

        assertThatThrownBy(() -> testee().collections().copy(source, calendar("copy"), false))
                .isInstanceOf(NameTakenException.class);
        assertThat(names(old)).containsExactly("old.ics");

        CollectionId copy =
                testee().collections().copy(source, calendar("copy"), true).id();
        assertThat(testee().collections().find(old)).isEmpty();
        assertThat(copy).isNotEqualTo(old);
        assertThat(names(copy)).containsExactly("a.ics");
    }

    @Test
    default void copyOverItselfShouldKeepTheItems() {
        CollectionId source = created("work");
        put(source, "a.ics", event("u1", "kept"));

        CollectionId copy =
                testee().collections().copy(source, calendar("work"), true).id();

        assertThat(testee().collections().find(source)).isEmpty();
        assertThat(text(copy, "a.ics")).endsWith("kept");
    }

    @Test
    default void copyShouldFailWhenThereIsNoSource() {
        CollectionId home = created("home");

        assertThatThrownBy(() -> testee().collections().copy(new CollectionId(CONTEXT, "999"), calendar("home"), true))
                .isInstanceOf(NoSuchCollectionException.class);
        assertThat(testee().collections().find(home)).isPresent();
    }

    @Test
    default void copiedItemsShouldBeToldByTheFirstSync() {
        CollectionId source = created("work");
        put(source, "a.ics");
        put(source, "b.ics");
        CollectionId copy =
                testee().collections().copy(source, calendar("copy"), false).id();

        Answer first = since(copy, OptionalLong.empty(), 10);

        assertThat(first.names()).containsExactlyInAnyOrder("a.ics", "b.ics");
        assertThat(first.sequence()).isEqualTo(reread(copy).sequence());
        assertThat(selected(copy, new Selection.All(), FACTS))
                .allSatisfy(item -> assertThat(item.sequence()).isBetween(1L, first.sequence()));
    }

    @Test
    default void patchShouldSetReplaceAndRemove() {
        CollectionId id = testee().collections()
                .create(new NewCollection(CONTEXT, OWNER, CALENDAR, "work", false, Map.of(COLOR, "red")))
                .id();

        StoredCollection once = testee().collections()
                .patch(id, Map.of(COLOR, Optional.of("blue"), NOTE, Optional.of("it's 100%_\u00e9\ud83d\udcc5")));
        assertThat(once.properties()).isEqualTo(Map.of(COLOR, "blue", NOTE, "it's 100%_\u00e9\ud83d\udcc5"));

        StoredCollection twice = testee().collections().patch(id, Map.of(COLOR, Optional.empty()));
        assertThat(twice.properties()).isEqualTo(Map.of(NOTE, "it's 100%_\u00e9\ud83d\udcc5"));
        assertThat(reread(id)).isEqualTo(twice);
    }

    @Test
    default void patchShouldNotMindRemovingWhatIsNotThere() {
        CollectionId id = created("work");

        assertThat(testee().collections()
                        .patch(id, Map.of(NOTE, Optional.empty()))
                        .properties())
                .isEmpty();
    }

    @Test
    default void patchShouldGrowTheSequenceByOneAndLeaveTheItemsAlone() {
        CollectionId id = created("work");
        put(id, "a.ics");
        StoredCollection before = reread(id);
        long itemBefore = find(id, "a.ics").orElseThrow().sequence();

        StoredCollection after = testee().collections().patch(id, Map.of(NOTE, Optional.of("n")));

        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(find(id, "a.ics").orElseThrow().sequence()).isEqualTo(itemBefore);
        Answer answer = since(id, before.sequence());
        assertThat(answer.changes()).isEmpty();
        assertThat(answer.sequence()).isEqualTo(after.sequence());
    }

    @Test
    default void patchShouldFailWhenThereIsNoCollection() {
        assertThatThrownBy(() ->
                        testee().collections().patch(new CollectionId(CONTEXT, "999"), Map.of(NOTE, Optional.of("n"))))
                .isInstanceOf(NoSuchCollectionException.class);
    }
}
