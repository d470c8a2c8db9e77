/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnitNotSupportedException;

/** What a store promises that others fill and nobody writes to by DAV, so that the rest of the contract cannot be asked of it. */
public interface FilledStoreContract extends StoreUnderTest {
    /** One collection of it, as it is now, which has two items or more and has been given to somebody. */
    StoredCollection filled();

    /**
     * Has the others write an item of this name, which may be there or not.
     *
     * @param name a name without blanks
     */
    void write(String name);

    /** Has the others remove the item of this name, which is there. */
    void remove(String name);

    private CollectionId id() {
        return filled().id();
    }

    private long sequence() {
        return filled().sequence();
    }

    @Test
    default void aCollectionShouldBeFoundOnEveryWay() {
        StoredCollection filled = filled();

        assertThat(testee().collections().find(filled.id())).contains(filled);
        int context = filled.id().contextId();
        assertThat(testee().collections().find(context, filled.ownerId(), filled.type(), filled.name()))
                .contains(filled);
        assertThat(testee().collections().ownedBy(context, filled.ownerId())).contains(filled);
        assertThat(filled.grants()).isNotEmpty();
        for (Grant grant : filled.grants()) {
            assertThat(testee().collections().grantedTo(context, Set.of(grant.grantee())))
                    .contains(filled);
        }
    }

    @Test
    default void aCollectionShouldBeInItsContextAndOfItsOwnerAlone() {
        StoredCollection filled = filled();
        int other = filled.id().contextId() + 1;
        CollectionId elsewhere = new CollectionId(other, filled.id().folderId());

        assertThat(testee().collections().find(elsewhere)).isEmpty();
        assertThat(testee().collections().ownedBy(other, filled.ownerId())).isEmpty();
        assertThat(testee().collections().grantedTo(other, Set.of(Grantee.EVERYONE)))
                .isEmpty();
        assertThat(testee().collections().ownedBy(filled.id().contextId(), filled.ownerId() + 1))
                .doesNotContain(filled);
        assertThat(testee().items().find(new ItemAddress(elsewhere, names(id()).get(0)), FACTS))
                .isEmpty();
    }

    @Test
    default void whatAllItemsTakeShouldAddUp() {
        long octets = selected(id(), new Selection.All(), FACTS).stream()
                .mapToLong(Item::size)
                .sum();

        StoredCollection filled = filled();
        assertThat(filled.octets()).isEqualTo(octets);
        assertThat(testee().collections().octetsOf(filled.id().contextId(), filled.ownerId()))
                .isGreaterThanOrEqualTo(octets);
        assertThat(testee().collections().octetsOf(filled.id().contextId())).isGreaterThanOrEqualTo(octets);
    }

    @Test
    default void itemsShouldBeSelectedInTheOrderOfTheirNamesAndFoundAsTheyAre() {
        write("\uffee");
        write("\ud83d\ude00");
        write("a");
        List<Item> all = selected(id(), new Selection.All(), EVERYTHING);

        assertThat(all).extracting(Item::name).containsSubsequence("a", "\uffee", "\ud83d\ude00");
        for (Item item : all) {
            assertThat(find(id(), item.name())).contains(item);
            assertThat((long) item.octets().orElseThrow().length()).isEqualTo(item.size());
            assertThat(item.etag()).isNotEmpty();
        }
        assertThat(selected(id(), new Selection.All(), FACTS))
                .allSatisfy(item -> assertThat(item.octets()).isEmpty());
    }

    @Test
    default void itemsShouldBeSelectedByNameAndByIndex() {
        List<Item> all = selected(id(), new Selection.All(), FACTS);
        Item first = all.get(0);

        assertThat(names(id(), new Selection.Names(List.of(first.name(), "never-was"))))
                .containsExactly(first.name());
        assertThat(names(id(), new Selection.Matching(new IndexCondition.UidIs(first.uid()))))
                .containsExactly(first.name());
        assertThat(names(id(), new Selection.Matching(new IndexCondition.KindIs(first.kind()))))
                .contains(first.name());
        assertThat(names(id(), new Selection.Matching(new IndexCondition.NamedAfter(first.name()))))
                .doesNotContain(first.name())
                .hasSize(all.size() - 1);
        StoredCollection filled = filled();
        assertThat(testee().items().withUid(id().contextId(), filled.ownerId(), filled.type(), first.uid(), FACTS))
                .contains(first);
    }

    @Test
    default void aCollectionThatIsNotThereShouldHaveNothing() {
        CollectionId nowhere = new CollectionId(id().contextId(), "never-was");

        assertThat(testee().collections().find(nowhere)).isEmpty();
        assertThat(find(nowhere, "x")).isEmpty();
        assertThatExceptionOfType(NoSuchCollectionException.class).isThrownBy(() -> names(nowhere));
        assertThatExceptionOfType(NoSuchCollectionException.class).isThrownBy(() -> since(nowhere, 0));
    }

    @Test
    default void whoBeginsShouldBeToldAllAndThenWhatHasChanged() {
        Answer all = since(id(), OptionalLong.empty(), Integer.MAX_VALUE);
        assertThat(all.names()).containsExactlyInAnyOrderElementsOf(names(id()));
        assertThat(all.gone()).isEmpty();
        assertThat(all.sequence()).isEqualTo(sequence());
        assertThat(since(id(), all.sequence()).changes()).isEmpty();

        write("fresh");
        assertThat(since(id(), all.sequence()).names()).containsExactly("fresh");
        long written = sequence();
        assertThat(written).isGreaterThan(all.sequence());
        assertThat(find(id(), "fresh").orElseThrow().sequence()).isEqualTo(written);

        remove("fresh");
        assertThat(since(id(), all.sequence()).gone()).containsExactly("fresh");
        assertThat(since(id(), OptionalLong.empty(), Integer.MAX_VALUE).names()).doesNotContain("fresh");

        write("fresh");
        assertThat(since(id(), written).gone()).isEmpty();
        assertThat(since(id(), written).names()).containsExactly("fresh");
    }

    @Test
    default void changesShouldBeToldInStepsOfAnyLength() {
        long before = sequence();
        List.of("p", "q", "r").forEach(this::write);
        remove("q");
        List<String> told = new ArrayList<>();
        Answer answer;
        do {
            answer = since(id(), OptionalLong.of(before), 1);
            told.addAll(answer.names());
            before = answer.sequence();
        } while (answer.truncated());

        assertThat(told).containsExactly("p", "r", "q");
        assertThat(before).isEqualTo(sequence());
    }

    @Test
    default void aStateThatNeverWasShouldBeNone() {
        assertThatExceptionOfType(HistoryLostException.class).isThrownBy(() -> since(id(), sequence() + 1));
    }

    @Test
    default void nobodyShouldWriteByDav() {
        StoredCollection before = filled();
        ItemAddress address = new ItemAddress(before.id(), names(before.id()).get(0));

        assertThat(testee().permits(before)).isSubsetOf(Right.READING);
        assertThatExceptionOfType(UnitNotSupportedException.class)
                .isThrownBy(() -> testee().items().delete(address, Condition.NONE));
        assertThatExceptionOfType(UnitNotSupportedException.class)
                .isThrownBy(() -> testee().collections().patch(before.id(), Map.of()));
        assertThat(filled()).isEqualTo(before);
    }
}
