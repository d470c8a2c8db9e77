/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NameTooLongException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoParentException;
import org.kalends.storage.api.StoredCollection;

/** Collections are in collections, and go where these go. */
public interface CollectionTreeContract extends StoreUnderTest {
    private Optional<StoredCollection> named(String name) {
        return testee().collections().find(CONTEXT, OWNER, CALENDAR, name);
    }

    private List<String> in(CollectionId id) {
        return testee().collections().in(id).stream()
                .map(StoredCollection::name)
                .toList();
    }

    /** {@code a} with {@code a/b} with {@code a/b/c}, {@code a/d}, and beside them {@code ab} and {@code a!}. */
    private CollectionId tree() {
        CollectionId root = created("a");
        created("a/b");
        created("ab");
        created("a!");
        created("a/b/c");
        created("a/d");
        put(named("a/b").orElseThrow().id(), "x.ics");
        put(named("a/b/c").orElseThrow().id(), "y.ics");
        return root;
    }

    @Test
    default void aCollectionShouldTellWhatIsRightInIt() {
        CollectionId root = tree();

        assertThat(in(root)).containsExactly("a/b", "a/d");
        assertThat(in(named("a/b").orElseThrow().id())).containsExactly("a/b/c");
        assertThat(in(named("ab").orElseThrow().id())).isEmpty();
        assertThat(in(new CollectionId(CONTEXT, "999"))).isEmpty();
    }

    @Test
    default void whatIsInACollectionShouldBeOfItsOwnerAndType() {
        CollectionId root = tree();
        for (NewCollection other : List.of(
                new NewCollection(CONTEXT, OWNER + 1, CALENDAR, "a", false, Map.of()),
                new NewCollection(CONTEXT, OWNER + 1, CALENDAR, "a/others", false, Map.of()),
                new NewCollection(CONTEXT, OWNER, "addressbook", "a", false, Map.of()),
                new NewCollection(CONTEXT, OWNER, "addressbook", "a/book", false, Map.of()))) {
            testee().collections().create(other);
        }

        assertThat(in(root)).containsExactly("a/b", "a/d");
        testee().collections().delete(root);
        assertThat(testee().collections().find(CONTEXT, OWNER + 1, CALENDAR, "a/others"))
                .isPresent();
        assertThat(testee().collections().find(CONTEXT, OWNER, "addressbook", "a/book"))
                .isPresent();
    }

    @Test
    default void anOwnerShouldBeToldWhatIsInNoOtherCollection() {
        tree();

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::name)
                .containsExactly("a", "ab", "a!");
    }

    @Test
    default void nothingShouldBeWithoutAParent() {
        CollectionId root = tree();

        assertThatThrownBy(() -> created("z/y")).isInstanceOf(NoParentException.class);
        assertThatThrownBy(() -> testee().collections().rename(root, "z/y", true))
                .isInstanceOf(NoParentException.class);
        assertThatThrownBy(() -> testee().collections().copy(root, calendar("z/y"), true))
                .isInstanceOf(NoParentException.class);
        assertThat(named("a/b/c")).isPresent();
    }

    @Test
    default void aCollectionShouldGoWithAllBelowIt() {
        CollectionId root = tree();

        testee().collections().delete(root);

        assertThat(named("a/b")).isEmpty();
        assertThat(named("a/b/c")).isEmpty();
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::name)
                .containsExactly("ab", "a!");
        assertThat(in(created("a"))).isEmpty();
    }

    @Test
    default void renameShouldTakeAlongWhatIsBelow() {
        CollectionId root = tree();
        StoredCollection below = named("a/b/c").orElseThrow();
        testee().collections().patch(below.id(), Map.of(NOTE, Optional.of("kept")));

        testee().collections().rename(root, "ab/new", false);

        assertThat(in(root)).containsExactly("ab/new/b", "ab/new/d");
        StoredCollection moved = named("ab/new/b/c").orElseThrow();
        assertThat(moved.id()).isEqualTo(below.id());
        assertThat(moved.properties()).isEqualTo(Map.of(NOTE, "kept"));
        assertThat(names(moved.id())).containsExactly("y.ics");
        assertThat(named("a/b")).isEmpty();
    }

    @Test
    default void whatGivesWayShouldGoWithAllBelowIt() {
        CollectionId root = tree();
        CollectionId other = created("other");
        created("other/b");
        created("other/e");

        assertThatThrownBy(() -> testee().collections().rename(root, "other", false))
                .isInstanceOf(NameTakenException.class);
        testee().collections().rename(root, "other", true);

        assertThat(testee().collections().find(other)).isEmpty();
        assertThat(in(root)).containsExactly("other/b", "other/d");
        assertThat(names(named("other/b").orElseThrow().id())).containsExactly("x.ics");
    }

    @Test
    default void copyShouldHoldCopiesOfAllBelow() {
        CollectionId root = tree();
        CollectionId below = named("a/b/c").orElseThrow().id();
        testee().collections().patch(below, Map.of(NOTE, Optional.of("kept")));
        created("copy");
        created("copy/old");

        CollectionId copy = testee().collections()
                .copy(root, new NewCollection(CONTEXT, OWNER, CALENDAR, "copy", false, Map.of(COLOR, "red")), true)
                .id();

        assertThat(in(copy)).containsExactly("copy/b", "copy/d");
        StoredCollection copied = named("copy/b/c").orElseThrow();
        assertThat(copied.id()).isNotEqualTo(below);
        assertThat(copied.properties()).isEqualTo(Map.of(NOTE, "kept"));
        assertThat(names(copied.id())).containsExactly("y.ics");
        assertThat(names(below)).containsExactly("y.ics");
        assertThat(reread(copy).properties()).isEqualTo(Map.of(COLOR, "red"));
        assertThat(testee().collections().octetsOf(CONTEXT))
                .isEqualTo(2 * (copied.octets() + named("a/b").orElseThrow().octets()));
    }

    @Test
    default void copyOverItselfShouldKeepWhatIsBelow() {
        CollectionId root = tree();

        CollectionId copy =
                testee().collections().copy(root, calendar("a"), true).id();

        assertThat(in(copy)).containsExactly("a/b", "a/d");
        assertThat(names(named("a/b/c").orElseThrow().id())).containsExactly("y.ics");
    }

    @Test
    default void nothingShouldTakeAPlaceAboveOrBelowItself() {
        CollectionId root = tree();
        CollectionId below = named("a/b").orElseThrow().id();

        for (String related : List.of("a/z", "a/b/z", "a/b")) {
            assertThatThrownBy(() -> testee().collections().rename(root, related, true))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> testee().collections().copy(root, calendar(related), true))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> testee().collections().rename(below, "a", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> testee().collections().copy(below, calendar("a"), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(in(root)).containsExactly("a/b", "a/d");
    }

    @Test
    default void aNameShouldBeOfACollectionOrOfAnItem() {
        CollectionId root = tree();
        put(root, "note");

        assertThatThrownBy(() -> created("a/note")).isInstanceOf(NameTakenException.class);
        assertThatThrownBy(() -> put(root, "b")).isInstanceOf(NameTakenException.class);
        assertThatThrownBy(() -> move(new ItemAddress(root, "note"), new ItemAddress(root, "b")))
                .isInstanceOf(NameTakenException.class);
        assertThatThrownBy(() -> copy(new ItemAddress(root, "note"), new ItemAddress(root, "b")))
                .isInstanceOf(NameTakenException.class);
        assertThatThrownBy(() ->
                        testee().collections().rename(named("ab").orElseThrow().id(), "a/note", false))
                .isInstanceOf(NameTakenException.class);
        assertThat(names(root)).containsExactly("note");
    }

    @Test
    default void anItemShouldGiveWayToACollectionWhenAsked() {
        CollectionId root = tree();
        CollectionId beside = named("ab").orElseThrow().id();
        put(root, "note");
        put(root, "other");
        put(root, "third");
        long before = reread(root).sequence();

        testee().collections().rename(beside, "a/note", true);
        testee().collections().copy(beside, calendar("a/other"), true);
        testee().collections().create(calendar("a/third"), true);

        assertThat(names(root)).isEmpty();
        assertThat(in(root)).containsExactlyInAnyOrder("a/b", "a/d", "a/note", "a/other", "a/third");
        assertThat(since(root, before).gone()).containsExactlyInAnyOrder("note", "other", "third");
        assertThat(reread(root).octets()).isZero();
    }

    @Test
    default void createShouldReplaceWhenAsked() {
        CollectionId root = tree();

        CollectionId another =
                testee().collections().create(calendar("a"), true).id();

        assertThat(another).isNotEqualTo(root);
        assertThat(in(another)).isEmpty();
        assertThat(names(another)).isEmpty();
    }

    @Test
    default void aPathShouldNotGrowTooLong() {
        CollectionId root = tree();
        String name = "n".repeat(CollectionPath.MAX_CHARACTERS - 3);

        assertThatThrownBy(() -> created("n" + name + "nnn")).isInstanceOf(NameTooLongException.class);
        assertThatThrownBy(() -> testee().collections().rename(root, name, false))
                .isInstanceOf(NameTooLongException.class);
        assertThatThrownBy(() -> testee().collections().copy(root, calendar(name), false))
                .isInstanceOf(NameTooLongException.class);
        assertThat(in(root)).containsExactly("a/b", "a/d");
        assertThat(named(name)).isEmpty();
    }
}
