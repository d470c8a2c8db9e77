/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** The writes of a unit stand or fall together, over all collections of the store. */
public interface UnitContract extends UnitsUnderTest {
    @Test
    default void aUnitShouldWriteToSeveralCollections() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        put(one, "goes.ics");

        Committed committed = commit(putting(one, "a.ics"), putting(other, "b.ics"), moving(one, "goes.ics", other));

        assertThat(names(one)).containsExactly("a.ics");
        assertThat(names(other)).containsExactly("b.ics", "goes.ics");
        assertThat(committed.results()).hasSize(3);
        assertThat(committed.item(0).created()).isTrue();
        assertThat(committed.item(0).item())
                .isEqualTo(testee().items()
                        .find(new ItemAddress(one, "a.ics"), FACTS)
                        .orElseThrow());
        assertThat(committed.item(2).item().collection()).isEqualTo(other);
    }

    @Test
    default void aUnitOfNothingShouldBeNothing() {
        assertThat(commit()).isEqualTo(new Committed(List.of(), List.of()));
    }

    @Test
    default void aRefusedWriteShouldTakeThoseBeforeItAlong() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        put(one, "old.ics");
        put(other, "held.ics", event("u1"));
        Seen before = seen(one, other);

        assertThatThrownBy(() -> commit(
                        putting(one, "new.ics"),
                        putting(one, "old.ics"),
                        deleting(one, "old.ics"),
                        new Write.PutItem(new ItemAddress(other, "b.ics"), event("u1"), Condition.NONE)))
                .isInstanceOf(UidTakenException.class);
        assertThatThrownBy(() -> commit(
                        deleting(other, "held.ics"),
                        moving(one, "old.ics", other),
                        putting(other, "old.ics", Condition.MUST_NOT_EXIST)))
                .isInstanceOf(ConditionFailedException.class);

        assertThat(seen(one, other)).isEqualTo(before);
        assertThat(testee().items().withUid(CONTEXT, OWNER, CALENDAR, "u1", FACTS))
                .hasSize(1);
    }

    /** Every kind of write is taken back when a later one is refused. */
    @Test
    default void everyKindOfWriteShouldBeTakenBack() {
        CollectionId one = created("one");
        CollectionId below = created("one/below");
        CollectionId other = created("other");
        put(one, "a.ics");
        put(below, "b.ics");
        Seen before = seen(one, below, other);
        ItemAddress item = new ItemAddress(one, "a.ics");
        Map<PropertyName, Optional<String>> red = Map.of(COLOR, Optional.of("red"));
        List<Write> writes = List.of(
                new Write.PatchItem(item, red),
                new Write.CopyItem(item, new ItemAddress(other, "a.ics"), Condition.NONE, Condition.NONE, OWNER),
                new Write.CreateCollection(calendar("new"), false),
                new Write.CreateCollection(calendar("other"), true),
                new Write.RenameCollection(one, "renamed", false),
                new Write.CopyCollection(one, calendar("copy"), false),
                new Write.DeleteCollection(one),
                new Write.PatchCollection(other, red),
                new Write.GrantRights(other, List.of(new Grant(Grantee.user(7), Set.of(Right.READ_ALL)))),
                new Write.PatchPersonal(one, Optional.of("a.ics"), 7, red),
                new Write.PatchPersonal(one, Optional.empty(), 7, red));

        for (Write write : writes) {
            assertThatThrownBy(() -> commit(write, deleting(other, "not there")))
                    .as("%s", write)
                    .isInstanceOf(NoSuchItemException.class);
            assertThat(seen(one, below, other)).as("%s", write).isEqualTo(before);
        }
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(each -> each.id())
                .containsExactly(one, other);
        assertThat(find(one, "a.ics").orElseThrow().properties()).isEmpty();
        assertThat(testee().personal().ofItem(item, 7)).isEmpty();
        assertThat(testee().personal().ofCollections(Set.of(one), 7)).isEmpty();
    }

    @Test
    default void aLaterWriteShouldSeeAnEarlierOne() {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1"));

        Committed committed = commit(
                deleting(id, "a.ics"),
                new Write.PutItem(new ItemAddress(id, "b.ics"), event("u1"), Condition.MUST_NOT_EXIST),
                putting(id, "b.ics again", current -> current.isEmpty()),
                new Write.PutItem(new ItemAddress(id, "b.ics"), event("u1", "2"), matches("etag-u1-first")));

        assertThat(names(id)).containsExactly("b.ics", "b.ics again");
        assertThat(committed.item(3).created()).isFalse();
        assertThat(text(id, "b.ics")).endsWith("2");
        assertThatThrownBy(() -> commit(putting(id, "c.ics"), putting(id, "c.ics", Condition.MUST_NOT_EXIST)))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(names(id)).doesNotContain("c.ics");
    }

    @Test
    default void aLaterWriteShouldFillTheCollectionThatAnEarlierOneCreates() {
        CollectionId work = created("work");
        put(work, "a.ics");
        CollectionId created = CollectionId.ofWrite(CONTEXT, 0);
        CollectionId copied = CollectionId.ofWrite(CONTEXT, 2);

        Committed committed = commit(
                new Write.CreateCollection(calendar("new"), false),
                moving(work, "a.ics", created),
                new Write.CopyCollection(created, calendar("copy"), false),
                putting(copied, "b.ics"),
                new Write.PatchCollection(copied, Map.of(COLOR, Optional.of("red"))));

        CollectionId id = committed.collection(0).id();
        CollectionId copy = committed.collection(2).id();
        assertThat(names(id)).containsExactly("a.ics");
        assertThat(committed.item(1).item().collection()).isEqualTo(id);
        assertThat(names(copy)).containsExactly("a.ics", "b.ics");
        assertThat(committed.collection(4)).isEqualTo(reread(copy));
    }

    @Test
    default void aCollectionThatNoEarlierWriteCreatesShouldNotBeFound() {
        CollectionId work = created("work");

        for (int write = 0; write < 3; write++) {
            CollectionId wrong = CollectionId.ofWrite(CONTEXT, write);
            assertThatThrownBy(() -> commit(putting(work, "a.ics"), putting(wrong, "b.ics")))
                    .isInstanceOf(NoSuchCollectionException.class);
        }
        assertThat(names(work)).isEmpty();
        assertThat(testee().collections().find(CollectionId.ofWrite(CONTEXT, 0)))
                .isEmpty();
    }

    @Test
    default void aConditionShouldKnowTheWholeState() {
        CollectionId id = created("work");
        long sequence = put(id, "a.ics").item().sequence();

        commit(putting(
                id,
                "a.ics",
                current -> current.orElseThrow().sequence() == sequence
                        && current.get().createdBy() == OWNER
                        && current.get().scheduleTag().isEmpty()));

        assertThatThrownBy(() -> commit(
                        putting(id, "a.ics", current -> current.orElseThrow().sequence() == sequence)))
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    default void namesShouldBeTakenAndFreedWithinAUnit() {
        CollectionId work = created("work");

        commit(new Write.RenameCollection(work, "old", false), new Write.CreateCollection(calendar("work"), false));

        assertThat(reread(work).name()).isEqualTo("old");
        assertThatThrownBy(() -> commit(
                        new Write.CreateCollection(calendar("one"), false),
                        new Write.CreateCollection(calendar("one"), false)))
                .isInstanceOf(NameTakenException.class);
        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "one")).isEmpty();
    }

    @Test
    default void manyUnitsShouldEachStandForItself() {
        CollectionId id = created("work");
        List<Unit> units = IntStream.range(0, 500)
                .mapToObj(n -> unit(
                        putting(id, "item " + n), n % 10 == 3 ? deleting(id, "not there") : putting(id, "second " + n)))
                .toList();

        List<Outcome> outcomes = testee().commitAll(units);

        assertThat(outcomes).hasSize(500);
        for (int n = 0; n < 500; n++) {
            boolean refused = outcomes.get(n) instanceof Outcome.Refused;
            assertThat(refused).isEqualTo(n % 10 == 3);
            assertThat(find(id, "item " + n).isPresent()).isEqualTo(!refused);
        }
        assertThat(names(id)).hasSize(900);
        Outcome.Refused third = (Outcome.Refused) outcomes.get(3);
        assertThat(third.why()).isInstanceOf(NoSuchItemException.class);
    }

    @Test
    default void manyUnitsShouldComeAboutInTheirOrder() {
        CollectionId id = created("work");
        List<Unit> units = IntStream.range(0, 300)
                .mapToObj(n ->
                        unit(new Write.PutItem(new ItemAddress(id, "a.ics"), event("u1", "text " + n), Condition.NONE)))
                .toList();

        testee().commitAll(units);

        assertThat(text(id, "a.ics")).endsWith("text 299");
        assertThat(reread(id).sequence()).isEqualTo(300);
    }

    @Test
    default void whatRefusesAWriteAloneShouldRefuseItInAUnit() {
        CollectionId id = created("work");
        StorageException refused =
                catchThrowableOfType(NoSuchItemException.class, () -> commit(deleting(id, "not there")));

        assertThat(refused).hasMessageContaining("not there");
    }
}
