/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.Write;

/** The guards of a unit are checked with its writes. */
public interface GuardContract extends UnitsUnderTest {
    boolean WHOLE = true;
    boolean ALONE = false;

    private void lock(String token, String path, boolean deep, boolean exclusive) {
        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        testee().locks().acquire(CONTEXT, new Lock(token, path, deep, exclusive, OWNER, "", hour, now.plus(hour)), now);
    }

    private boolean isLetThrough(String path, boolean whole, int holder, String... tokens) {
        Guard guard = new Guard.NotLocked(CONTEXT, path, whole, holder, Set.of(tokens));
        try {
            testee().commit(guarded(List.of(guard)));
            return true;
        } catch (LockedException e) {
            return false;
        }
    }

    @Test
    default void aLockShouldRefuseTheWholeUnit() {
        CollectionId id = created("work");
        lock("t1", "a/b", true, true);
        Seen before = seen(id);

        LockedException refused = catchThrowableOfType(LockedException.class, () -> testee().commit(guarded(
                List.of(new Guard.NotLocked(CONTEXT, "a/b/c", ALONE, OWNER, Set.of())), putting(id, "a.ics"))));

        assertThat(refused.lock().token()).isEqualTo("t1");
        assertThat(seen(id)).isEqualTo(before);
        testee().commit(guarded(
                List.of(new Guard.NotLocked(CONTEXT, "a/b/c", ALONE, OWNER, Set.of("t1"))), putting(id, "a.ics")));
        assertThat(names(id)).containsExactly("a.ics");
    }

    @Test
    default void aLockShouldGuardWhatItCovers() {
        lock("t1", "a/b", true, true);
        lock("t2", "c", false, true);

        assertThat(isLetThrough("a/b", ALONE, OWNER)).isFalse();
        assertThat(isLetThrough("a/b/c/d", ALONE, OWNER)).isFalse();
        assertThat(isLetThrough("a/bc", ALONE, OWNER)).isTrue();
        assertThat(isLetThrough("a", ALONE, OWNER)).isTrue();
        assertThat(isLetThrough("c/d", ALONE, OWNER)).isTrue();
        assertThat(isLetThrough("c", ALONE, OWNER)).isFalse();
    }

    @Test
    default void aLockBelowShouldGuardWhatIsRemovedAsAWhole() {
        lock("t1", "a/b", false, true);

        assertThat(isLetThrough("a", WHOLE, OWNER)).isFalse();
        assertThat(isLetThrough("", WHOLE, OWNER)).isFalse();
        assertThat(isLetThrough("a", WHOLE, OWNER, "t1")).isTrue();
        assertThat(isLetThrough("b", WHOLE, OWNER)).isTrue();
    }

    @Test
    default void aTokenShouldCountInTheRightHandsOnly() {
        lock("t1", "a", true, true);

        assertThat(isLetThrough("a", ALONE, OWNER, "t1")).isTrue();
        assertThat(isLetThrough("a", ALONE, OWNER + 1, "t1")).isFalse();
        assertThat(isLetThrough("a", ALONE, OWNER, "t2")).isFalse();
    }

    @Test
    default void oneTokenOfSeveralSharedLocksOnAPathShouldBeEnough() {
        lock("t1", "a", true, false);
        lock("t2", "a", true, false);
        lock("t3", "a/b", true, false);

        assertThat(isLetThrough("a", ALONE, OWNER)).isFalse();
        assertThat(isLetThrough("a", ALONE, OWNER, "t2")).isTrue();
        assertThat(isLetThrough("a/b", ALONE, OWNER, "t2")).isFalse();
        assertThat(isLetThrough("a/b", ALONE, OWNER, "t2", "t3")).isTrue();
    }

    @Test
    default void aLockThatIsOverShouldGuardNothing() {
        Instant past = Instant.now().minus(Duration.ofHours(2));
        Duration hour = Duration.ofHours(1);
        Lock over = new Lock("t1", "a", true, true, OWNER, "", hour, past.plus(hour));
        testee().locks().acquire(CONTEXT, over, past);

        assertThat(isLetThrough("a", ALONE, OWNER)).isTrue();
    }

    private Write octets(CollectionId collection, String name, int count) {
        ItemIndex index = new ItemIndex(name, "FILE", Optional.empty(), List.of());
        return new Write.PutItem(
                new ItemAddress(collection, name), item(index, "x".repeat(count - name.length() - 2)), Condition.NONE);
    }

    private static Guard owner(long most) {
        return new Guard.WithinQuota(CONTEXT, OptionalInt.of(OWNER), most);
    }

    private static Guard context(long most) {
        return new Guard.WithinQuota(CONTEXT, OptionalInt.empty(), most);
    }

    @Test
    default void whatFitsShouldBeLetIn() {
        CollectionId one = created("one");
        CollectionId other = created("other");

        testee().commit(guarded(List.of(owner(100), context(100)), octets(one, "a", 60), octets(other, "b", 40)));

        assertThat(testee().collections().octetsOf(CONTEXT, OWNER)).isEqualTo(100);
    }

    @Test
    default void whatDoesNotFitShouldBeRefusedWhole() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        commit(octets(one, "old", 50));
        Seen before = seen(one, other);

        QuotaExceededException refused = catchThrowableOfType(QuotaExceededException.class, () -> testee().commit(
                        guarded(List.of(owner(100)), octets(one, "a", 30), octets(other, "b", 21))));

        assertThat(refused.used()).isEqualTo(101);
        assertThat(refused.most()).isEqualTo(100);
        assertThatThrownBy(() -> testee().commit(guarded(List.of(context(99)), octets(one, "a", 50))))
                .isInstanceOf(QuotaExceededException.class);
        assertThat(seen(one, other)).isEqualTo(before);
    }

    @Test
    default void whatTheUnitFreesShouldMakeRoomInWhateverOrder() {
        CollectionId id = created("work");
        commit(octets(id, "old", 90));

        testee().commit(guarded(List.of(owner(100)), octets(id, "new", 95), deleting(id, "old")));
        testee().commit(guarded(List.of(owner(100)), deleting(id, "new"), octets(id, "newer", 100)));

        assertThat(names(id)).containsExactly("newer");
    }

    @Test
    default void whatAddsNothingShouldNotBeRefusedAboveTheBound() {
        CollectionId one = created("one");
        CollectionId other = created("other");
        commit(octets(one, "old", 90));

        testee().commit(guarded(List.of(owner(10)), octets(one, "old", 80)));
        testee().commit(guarded(List.of(owner(10)), moving(one, "old", other)));
        testee().commit(guarded(List.of(owner(10)), deleting(other, "old")));

        assertThat(testee().collections().octetsOf(CONTEXT)).isZero();
    }

    @Test
    default void aCopiedCollectionShouldCountWhole() {
        CollectionId one = created("one");
        CollectionId below = created("one/below");
        commit(octets(one, "a", 30), octets(below, "b", 30));
        Write copy = new Write.CopyCollection(one, calendar("two"), false);

        assertThatThrownBy(() -> testee().commit(guarded(List.of(owner(119)), copy)))
                .isInstanceOf(QuotaExceededException.class);
        testee().commit(guarded(List.of(owner(120)), copy));
        testee().commit(guarded(List.of(owner(120)), new Write.CopyCollection(one, calendar("two"), true)));

        assertThat(testee().collections().octetsOf(CONTEXT, OWNER)).isEqualTo(120);
    }

    @Test
    default void theQuotaOfAnotherOwnerShouldNotMatter() {
        CollectionId mine = created("mine");
        CollectionId yours = testee().collections()
                .create(new NewCollection(CONTEXT, OWNER + 1, CALENDAR, "yours", false, Map.of()))
                .id();

        testee().commit(guarded(List.of(owner(10)), octets(yours, "a", 50)));

        assertThatThrownBy(() -> testee().commit(guarded(List.of(owner(10)), moving(yours, "a", mine))))
                .isInstanceOf(QuotaExceededException.class);
        assertThat(names(yours)).containsExactly("a");
    }

    @Test
    default void aCollectionShouldBeInTheStateThatWasSeen() {
        CollectionId id = created("work");
        long seen = put(id, "a.ics").item().sequence();
        Guard unchanged = new Guard.CollectionAt(id, seen);

        testee().commit(guarded(List.of(unchanged), putting(id, "b.ics"), putting(id, "c.ics")));

        assertThatThrownBy(() -> testee().commit(guarded(List.of(unchanged), putting(id, "d.ics"))))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(names(id)).containsExactly("a.ics", "b.ics", "c.ics");
        Guard nowhere = new Guard.CollectionAt(new CollectionId(CONTEXT, "4711"), 0);
        assertThatThrownBy(() -> testee().commit(guarded(List.of(nowhere), putting(id, "d.ics"))))
                .isInstanceOf(NoSuchCollectionException.class);
    }
}
