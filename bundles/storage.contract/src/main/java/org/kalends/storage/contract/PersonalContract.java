/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Write;

/** What single users keep of their own at what several may see. */
public interface PersonalContract extends UnitsUnderTest {
    int GUEST = 7;
    int OTHER_GUEST = 8;

    private void keep(CollectionId id, int user, PropertyName property, String value) {
        commit(new Write.PatchPersonal(id, Optional.empty(), user, Map.of(property, Optional.of(value))));
    }

    private void keep(CollectionId id, String item, int user, PropertyName property, String value) {
        commit(new Write.PatchPersonal(id, Optional.of(item), user, Map.of(property, Optional.of(value))));
    }

    private Map<PropertyName, String> at(CollectionId id, int user) {
        return testee().personal().ofCollections(Set.of(id), user).getOrDefault(id, Map.of());
    }

    private Map<PropertyName, String> at(CollectionId id, String item, int user) {
        return testee().personal().ofItem(new ItemAddress(id, item), user);
    }

    @Test
    default void eachUserShouldHaveTheirOwnAtACollection() {
        CollectionId id = created("work");
        keep(id, GUEST, COLOR, "red");
        keep(id, GUEST, NOTE, "mine");
        keep(id, OTHER_GUEST, COLOR, "blue");

        assertThat(at(id, GUEST)).containsOnly(Map.entry(COLOR, "red"), Map.entry(NOTE, "mine"));
        assertThat(at(id, OTHER_GUEST)).containsOnly(Map.entry(COLOR, "blue"));
        assertThat(at(id, OWNER)).isEmpty();
        assertThat(reread(id).properties()).isEmpty();
    }

    @Test
    default void whatIsKeptShouldBeChangedAndRemoved() {
        CollectionId id = created("work");
        put(id, "a.ics");
        keep(id, GUEST, COLOR, "red");
        keep(id, GUEST, COLOR, "blue");
        keep(id, "a.ics", GUEST, COLOR, "red");
        keep(id, "a.ics", GUEST, COLOR, "blue");
        assertThat(at(id, GUEST)).containsOnly(Map.entry(COLOR, "blue"));
        assertThat(at(id, "a.ics", GUEST)).containsOnly(Map.entry(COLOR, "blue"));

        Map<PropertyName, Optional<String>> none = Map.of(COLOR, Optional.empty(), NOTE, Optional.empty());
        commit(
                new Write.PatchPersonal(id, Optional.empty(), GUEST, none),
                new Write.PatchPersonal(id, Optional.of("a.ics"), GUEST, none));

        assertThat(testee().personal().ofCollections(Set.of(id), GUEST)).isEmpty();
        assertThat(at(id, "a.ics", GUEST)).isEmpty();
    }

    @Test
    default void manyShouldBeAskedForAtOnce() {
        Set<CollectionId> ids =
                IntStream.range(0, 300).mapToObj(n -> created("calendar " + n)).collect(Collectors.toSet());
        ids.forEach(id -> keep(id, GUEST, NOTE, id.folderId()));
        CollectionId without = created("without");
        CollectionId one = ids.iterator().next();
        Set<String> names = IntStream.range(0, 300).mapToObj(n -> "item " + n).collect(Collectors.toSet());
        names.forEach(name -> put(one, name));
        names.forEach(name -> keep(one, name, GUEST, NOTE, name));
        put(one, "without");

        Map<CollectionId, Map<PropertyName, String>> ofCollections = testee().personal()
                .ofCollections(Stream.concat(ids.stream(), Stream.of(without)).collect(Collectors.toSet()), GUEST);
        assertThat(ofCollections.keySet()).isEqualTo(ids);
        assertThat(ofCollections).allSatisfy((id, kept) -> assertThat(kept).containsValue(id.folderId()));
        Map<String, Map<PropertyName, String>> ofItems = testee().personal()
                .ofItems(
                        one,
                        Stream.concat(names.stream(), Stream.of("without", "gone"))
                                .collect(Collectors.toSet()),
                        GUEST);
        assertThat(ofItems.keySet()).isEqualTo(names);
        assertThat(ofItems).allSatisfy((name, kept) -> assertThat(kept).containsValue(name));
        assertThat(testee().personal().ofCollections(Set.of(), GUEST)).isEmpty();
        assertThat(testee().personal().ofItems(one, Set.of(), GUEST)).isEmpty();
    }

    @Test
    default void aChangeAtAnItemShouldBeToldBySync() {
        CollectionId id = created("work");
        Item before = put(id, "a.ics").item();
        put(id, "b.ics");
        long seen = reread(id).sequence();

        keep(id, "a.ics", GUEST, NOTE, "alarm");

        assertThat(since(id, seen).names()).containsExactly("a.ics");
        Item after = find(id, "a.ics").orElseThrow();
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(after.modified()).isEqualTo(before.modified());
        assertThat(after.sequence()).isEqualTo(reread(id).sequence()).isGreaterThan(seen);
    }

    @Test
    default void aChangeAtACollectionShouldAdvanceIt() {
        CollectionId id = created("work");

        keep(id, GUEST, COLOR, "red");

        assertThat(reread(id).sequence()).isEqualTo(1);
    }

    @Test
    default void whatIsKeptShouldMoveAndSurviveAWrite() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        put(one, "a.ics");
        keep(one, "a.ics", GUEST, NOTE, "alarm");

        put(one, "a.ics", event("uid of a.ics", "second"));
        assertThat(at(one, "a.ics", GUEST)).containsOnly(Map.entry(NOTE, "alarm"));
        commit(moving(one, "a.ics", other));

        assertThat(at(other, "a.ics", GUEST)).containsOnly(Map.entry(NOTE, "alarm"));
        assertThat(at(one, "a.ics", GUEST)).isEmpty();
    }

    @Test
    default void whatIsKeptShouldGoWithItsItem() {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        keep(id, "a.ics", GUEST, NOTE, "alarm");
        delete(id, "a.ics");
        put(id, "a.ics");
        assertThat(at(id, "a.ics", GUEST)).isEmpty();

        keep(id, "b.ics", GUEST, NOTE, "alarm");
        CollectionId other = created("other");
        put(other, "b.ics", event("uid of b.ics"));
        commit(moving(other, "b.ics", id));
        assertThat(at(id, "b.ics", GUEST)).isEmpty();
    }

    @Test
    default void whatIsKeptShouldGoWithItsCollection() {
        CollectionId id = created("work");
        put(id, "a.ics");
        keep(id, GUEST, COLOR, "red");
        keep(id, "a.ics", GUEST, NOTE, "alarm");

        testee().collections().delete(id);

        assertThat(at(id, GUEST)).isEmpty();
        assertThat(at(id, "a.ics", GUEST)).isEmpty();
        CollectionId again = created("work");
        put(again, "a.ics");
        assertThat(at(again, GUEST)).isEmpty();
        assertThat(at(again, "a.ics", GUEST)).isEmpty();
    }

    @Test
    default void aCopyShouldBeginWithout() {
        CollectionId id = created("work");
        CollectionId other = created("other");
        put(id, "a.ics");
        keep(id, GUEST, COLOR, "red");
        keep(id, "a.ics", GUEST, NOTE, "alarm");

        copy(new ItemAddress(id, "a.ics"), new ItemAddress(other, "a.ics"));
        CollectionId copy =
                testee().collections().copy(id, calendar("copy"), false).id();

        assertThat(at(other, "a.ics", GUEST)).isEmpty();
        assertThat(at(copy, GUEST)).isEmpty();
        assertThat(at(copy, "a.ics", GUEST)).isEmpty();
        assertThat(at(id, "a.ics", GUEST)).isNotEmpty();
    }

    @Test
    default void nothingShouldBeKeptAtWhatIsNotThere() {
        CollectionId id = created("work");
        Map<PropertyName, Optional<String>> red = Map.of(COLOR, Optional.of("red"));

        assertThatThrownBy(() -> commit(new Write.PatchPersonal(id, Optional.of("a.ics"), GUEST, red)))
                .isInstanceOf(NoSuchItemException.class);
        CollectionId nowhere = new CollectionId(CONTEXT, "4711");
        assertThatThrownBy(() -> commit(new Write.PatchPersonal(nowhere, Optional.empty(), GUEST, red)))
                .isInstanceOf(NoSuchCollectionException.class);
        assertThat(reread(id).sequence()).isZero();
        assertThat(at(nowhere, GUEST)).isEmpty();
    }

    @Test
    default void whatIsKeptShouldBeWrittenWithTheItemItIsAbout() {
        CollectionId id = created("work");

        commit(
                putting(id, "a.ics", Condition.MUST_NOT_EXIST),
                new Write.PatchPersonal(id, Optional.of("a.ics"), GUEST, Map.of(NOTE, Optional.of("alarm"))));

        assertThat(at(id, "a.ics", GUEST)).containsOnly(Map.entry(NOTE, "alarm"));
    }
}
