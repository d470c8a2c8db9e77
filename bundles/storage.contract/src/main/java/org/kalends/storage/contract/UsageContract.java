/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StorageException;

/** What items take is known of their collection, its owner and its context, after every kind of write. */
public interface UsageContract extends StoreUnderTest {
    private NewCollection of(int context, int owner, String name) {
        return new NewCollection(context, owner, CALENDAR, name, false, Map.of());
    }

    private int sized(CollectionId id, String name, String uid, int size) {
        int octets = uid.length() + 2 + size;
        assertThat(put(id, name, event(uid, "x".repeat(size))).item().size()).isEqualTo(octets);
        return octets;
    }

    private long sumOfItems(CollectionId id) {
        return selected(id, new Selection.All(), FACTS).stream()
                .mapToLong(Item::size)
                .sum();
    }

    private void assertOctets(CollectionId id, long octets) {
        assertThat(reread(id).octets()).isEqualTo(octets).isEqualTo(sumOfItems(id));
    }

    @Test
    default void anEmptyCollectionShouldTakeNothing() {
        assertThat(testee().collections().create(calendar("work")).octets()).isZero();
        assertThat(testee().collections().octetsOf(CONTEXT, OWNER)).isZero();
        assertThat(testee().collections().octetsOf(CONTEXT, OWNER + 1)).isZero();
        assertThat(testee().collections().octetsOf(CONTEXT + 1)).isZero();
    }

    @Test
    default void putReplaceAndDeleteShouldCount() {
        CollectionId id = created("work");

        int small = sized(id, "a.ics", "u1", 10);
        int other = sized(id, "b.ics", "u2", 100);
        assertOctets(id, small + other);

        int large = sized(id, "a.ics", "u1", 5_000);
        assertOctets(id, large + other);

        testee().items().patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("not counted")));
        delete(id, "a.ics");
        assertOctets(id, other);
        delete(id, "b.ics");
        assertOctets(id, 0);
    }

    @Test
    default void aRefusedWriteShouldNotCount() {
        CollectionId id = created("work");
        int size = sized(id, "a.ics", "u1", 10);

        assertThatThrownBy(() -> testee().items()
                        .put(new ItemAddress(id, "a.ics"), event("u1", "much longer"), Condition.MUST_NOT_EXIST))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> put(id, "b.ics", event("u1"))).isInstanceOf(StorageException.class);

        assertOctets(id, size);
    }

    @Test
    default void moveAndCopyShouldCountAtBothEnds() {
        CollectionId from = created("from");
        CollectionId to = created("to");
        int size = sized(from, "a.ics", "u1", 1_000);
        sized(to, "b.ics", "u1", 10);

        copy(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));
        assertOctets(from, size);
        assertOctets(to, size);

        sized(to, "b.ics", "u1", 3_000);
        move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "b.ics"));
        assertOctets(from, 0);
        assertOctets(to, size);
    }

    @Test
    default void moveInsideACollectionShouldCountOnce() {
        CollectionId id = created("work");
        int size = sized(id, "a.ics", "u1", 1_000);

        move(new ItemAddress(id, "a.ics"), new ItemAddress(id, "c.ics"));

        assertOctets(id, size);
    }

    @Test
    default void copiedAndDeletedCollectionsShouldCount() {
        CollectionId source = created("work");
        int size = sized(source, "a.ics", "u1", 10) + sized(source, "b.ics", "u2", 20);
        sized(created("copy"), "old.ics", "u3", 400);

        CollectionId copy =
                testee().collections().copy(source, calendar("copy"), true).id();

        assertOctets(copy, size);
        assertThat(testee().collections().octetsOf(CONTEXT, OWNER)).isEqualTo(2L * size);
        testee().collections().delete(source);
        assertThat(testee().collections().octetsOf(CONTEXT, OWNER)).isEqualTo(size);
    }

    @Test
    default void octetsShouldAddUpForAnOwnerAndForAContext() {
        CollectionId work = created("work");
        CollectionId home = created("home");
        CollectionId others =
                testee().collections().create(of(CONTEXT, OWNER + 1, "work")).id();
        CollectionId elsewhere =
                testee().collections().create(of(CONTEXT + 1, OWNER, "work")).id();
        int mine = sized(work, "a.ics", "u1", 10) + sized(home, "a.ics", "u1", 20);
        int theirs = sized(others, "a.ics", "u1", 300);
        int far = sized(elsewhere, "a.ics", "u1", 4_000);

        assertThat(testee().collections().octetsOf(CONTEXT, OWNER)).isEqualTo(mine);
        assertThat(testee().collections().octetsOf(CONTEXT, OWNER + 1)).isEqualTo(theirs);
        assertThat(testee().collections().octetsOf(CONTEXT)).isEqualTo(mine + theirs);
        assertThat(testee().collections().octetsOf(CONTEXT + 1)).isEqualTo(far);
    }
}
