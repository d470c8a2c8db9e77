/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

/** Collections carry the rights of others than their owner, and are found by them. */
public interface GrantContract extends StoreUnderTest {
    Grantee FRIEND = Grantee.user(7);
    Grantee TEAM = Grantee.group(7);
    Grant READING = new Grant(FRIEND, Set.of(Right.SEE, Right.READ_ALL));
    Grant WRITING = new Grant(TEAM, Set.of(Right.SEE, Right.READ_ALL, Right.WRITE_OWN, Right.CREATE));
    Grant LOOKING = new Grant(Grantee.EVERYONE, Set.of(Right.FREE_BUSY));

    private StoredCollection granted(CollectionId id, Grant... grants) {
        return testee().collections().grant(id, List.of(grants));
    }

    private CollectionId createdFor(int context, int owner, String name) {
        return testee().collections()
                .create(new NewCollection(context, owner, CALENDAR, name, false, Map.of()))
                .id();
    }

    private List<String> namesGrantedTo(Grantee... grantees) {
        return testee().collections().grantedTo(CONTEXT, Set.of(grantees)).stream()
                .map(StoredCollection::name)
                .toList();
    }

    @Test
    default void aNewCollectionShouldBeItsOwnersAlone() {
        assertThat(testee().collections().create(calendar("work")).grants()).isEmpty();
        assertThat(namesGrantedTo(FRIEND, Grantee.user(OWNER), Grantee.EVERYONE))
                .isEmpty();
    }

    @Test
    default void grantsShouldBeToldByKindAndIdOfTheGrantee() {
        CollectionId id = created("work");
        Grant tenth = new Grant(Grantee.user(10), Set.of(Right.SEE));

        StoredCollection after = granted(id, LOOKING, tenth, WRITING, READING);

        assertThat(after.grants()).containsExactly(READING, tenth, WRITING, LOOKING);
        assertThat(reread(id)).isEqualTo(after);
        assertThat(testee().collections().find(CONTEXT, OWNER, CALENDAR, "work"))
                .contains(after);
    }

    @Test
    default void everyRightShouldBeKept() {
        CollectionId id = created("work");
        for (Right right : Right.values()) {
            assertThat(granted(id, new Grant(FRIEND, Set.of(right))).grants())
                    .containsExactly(new Grant(FRIEND, Set.of(right)));
        }
        Grant all = new Grant(Grantee.user(-1), EnumSet.allOf(Right.class));

        assertThat(granted(id, all).grants()).containsExactly(all);
    }

    @Test
    default void grantShouldTakeThePlaceOfWhatWasSaidBefore() {
        CollectionId id = created("work");
        granted(id, READING, WRITING);

        assertThat(granted(id, WRITING, LOOKING).grants()).containsExactly(WRITING, LOOKING);
        assertThat(namesGrantedTo(FRIEND)).isEmpty();
        assertThat(granted(id).grants()).isEmpty();
        assertThat(namesGrantedTo(FRIEND, TEAM, Grantee.EVERYONE)).isEmpty();
    }

    @Test
    default void grantShouldGrowTheSequenceByOneAndLeaveTheItemsAlone() {
        CollectionId id = created("work");
        put(id, "a.ics");
        StoredCollection before = reread(id);

        StoredCollection after = granted(id, READING);

        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(since(id, before.sequence()).changes()).isEmpty();
    }

    @Test
    default void grantsAndPropertiesShouldNotDisturbEachOther() {
        CollectionId id = created("work");
        CollectionId other = created("other");
        testee().collections().patch(id, Map.of(COLOR, Optional.of("red"), NOTE, Optional.of("n")));
        granted(id, READING, WRITING, LOOKING);
        granted(other, LOOKING);
        testee().collections().patch(id, Map.of(NOTE, Optional.empty()));

        List<StoredCollection> all = testee().collections().ownedBy(CONTEXT, OWNER);

        assertThat(all)
                .extracting(StoredCollection::grants)
                .containsExactly(List.of(READING, WRITING, LOOKING), List.of(LOOKING));
        assertThat(all).extracting(StoredCollection::properties).containsExactly(Map.of(COLOR, "red"), Map.of());
        assertThat(testee().collections().grantedTo(CONTEXT, Set.of(FRIEND))).containsExactly(all.get(0));
    }

    @Test
    default void grantShouldFailWhenThereIsNoCollection() {
        assertThatThrownBy(() -> granted(new CollectionId(CONTEXT, "999"), READING))
                .isInstanceOf(NoSuchCollectionException.class);
    }

    @Test
    default void grantShouldRefuseWhatIsAmbiguousOrEmpty() {
        CollectionId id = created("work");
        granted(id, LOOKING);

        assertThatThrownBy(() -> granted(id, READING, new Grant(FRIEND, Set.of(Right.SEE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> granted(id, new Grant(FRIEND, Set.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThat(reread(id).grants()).containsExactly(LOOKING);
    }

    @Test
    default void grantedToShouldListByOwnerThenByCreation() {
        CollectionId late = createdFor(CONTEXT, OWNER + 2, "late");
        CollectionId second = createdFor(CONTEXT, OWNER, "second");
        CollectionId first = createdFor(CONTEXT, OWNER, "a first");
        CollectionId nobodys = createdFor(CONTEXT, OWNER, "nobody's");
        CollectionId middle = createdFor(CONTEXT, OWNER + 1, "middle");
        granted(late, READING, WRITING, LOOKING);
        granted(second, WRITING);
        granted(first, LOOKING);
        granted(middle, READING);
        granted(nobodys, new Grant(Grantee.user(70), Set.of(Right.SEE)));

        assertThat(namesGrantedTo(FRIEND, TEAM, Grantee.EVERYONE, Grantee.group(99)))
                .containsExactly("second", "a first", "middle", "late");
        assertThat(namesGrantedTo(FRIEND)).containsExactly("middle", "late");
        assertThat(namesGrantedTo(TEAM)).containsExactly("second", "late");
        assertThat(namesGrantedTo()).isEmpty();
    }

    @Test
    default void aUserAndAGroupOfOneIdShouldBeTwo() {
        granted(created("work"), READING);

        assertThat(namesGrantedTo(Grantee.group(FRIEND.id()))).isEmpty();
        assertThat(namesGrantedTo(Grantee.user(FRIEND.id()))).containsExactly("work");
    }

    @Test
    default void grantsShouldBeSeenInTheirContextOnly() {
        CollectionId here = createdFor(CONTEXT, OWNER, "work");
        CollectionId there = createdFor(CONTEXT + 1, OWNER, "work");
        granted(here, READING);
        granted(there, LOOKING);

        assertThat(reread(here).grants()).containsExactly(READING);
        assertThat(reread(there).grants()).containsExactly(LOOKING);
        assertThat(testee().collections().grantedTo(CONTEXT + 1, Set.of(FRIEND)))
                .isEmpty();
    }

    @Test
    default void renameShouldKeepTheGrants() {
        CollectionId id = created("work");
        granted(created("job"), LOOKING);
        granted(id, READING);

        assertThat(testee().collections().rename(id, "job", true).grants()).containsExactly(READING);
        assertThat(namesGrantedTo(Grantee.EVERYONE)).isEmpty();
    }

    @Test
    default void aCopyShouldHaveNoGrants() {
        CollectionId source = created("work");
        granted(source, READING);
        granted(created("copy"), LOOKING);

        StoredCollection copy = testee().collections().copy(source, calendar("copy"), true);

        assertThat(copy.grants()).isEmpty();
        assertThat(reread(source).grants()).containsExactly(READING);
        assertThat(namesGrantedTo(Grantee.EVERYONE)).isEmpty();
    }

    @Test
    default void deleteShouldRemoveTheGrants() {
        CollectionId id = created("work");
        granted(id, READING);

        testee().collections().delete(id);

        assertThat(namesGrantedTo(FRIEND)).isEmpty();
        assertThat(reread(created("work")).grants()).isEmpty();
    }
}
