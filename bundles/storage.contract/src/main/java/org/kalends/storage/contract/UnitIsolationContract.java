/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Write;

/** Units of many threads come about as if one after the other. */
public interface UnitIsolationContract extends UnitsUnderTest {
    @Test
    default void ofUnitsThatFitAloneExactlyOneShouldBeLetIn() throws Exception {
        for (int round = 0; round < 20; round++) {
            CollectionId id = created("work " + round);
            long before = testee().collections().octetsOf(CONTEXT, OWNER);
            int size = event("by 0").octets().length();
            Guard quota = new Guard.WithinQuota(CONTEXT, OptionalInt.of(OWNER), before + size);

            List<StorageException> refusals = together(n -> testee().commit(guarded(
                    List.of(quota),
                    new Write.PutItem(new ItemAddress(id, "by " + n), event("by " + n), Condition.NONE))));

            assertThat(refusals).hasSize(THREADS - 1).allMatch(QuotaExceededException.class::isInstance);
            assertThat(names(id)).hasSize(1);
        }
    }

    @Test
    default void ofUnitsThatSawOneStateExactlyOneShouldChangeIt() throws Exception {
        CollectionId id = created("work");
        for (int round = 0; round < 20; round++) {
            Guard unchanged = new Guard.CollectionAt(id, reread(id).sequence());

            List<StorageException> refusals = together(n ->
                    testee().commit(guarded(List.of(unchanged), putting(id, "item " + n), putting(id, "second " + n))));

            assertThat(refusals).hasSize(THREADS - 1).allMatch(ConditionFailedException.class::isInstance);
        }
        assertThat(reread(id).sequence()).isEqualTo(40);
    }

    @Test
    default void crossingMovesShouldAllComeAbout() throws Exception {
        CollectionId one = created("one");
        CollectionId other = created("other");
        for (int n = 0; n < THREADS; n++) {
            put(one, "a " + n);
            put(other, "b " + n);
        }

        List<StorageException> refusals = together(n -> {
            for (int i = 0; i < 10; i++) {
                boolean back = i % 2 == 1;
                testee().commit(unit(
                        moving(back ? other : one, "a " + n, back ? one : other),
                        moving(back ? one : other, "b " + n, back ? other : one)));
            }
        });

        assertThat(refusals).isEmpty();
        assertThat(names(one)).hasSize(THREADS).allMatch(name -> name.startsWith("a"));
        assertThat(names(other)).hasSize(THREADS).allMatch(name -> name.startsWith("b"));
    }

    /** Whoever has been given a lock sees no write of others from then on. */
    @Test
    default void noUnitShouldSlipInAfterALock() throws Exception {
        CollectionId id = created("work");
        for (int round = 0; round < 20; round++) {
            String path = "a/" + round;
            String name = "item " + round;
            AtomicInteger changedUnderLock = new AtomicInteger();

            List<StorageException> refusals = together(n -> {
                if (n == 0) {
                    lock(path);
                    long seen = reread(id).sequence();
                    changedUnderLock.addAndGet(reread(id).sequence() == seen ? 0 : 1);
                } else {
                    Guard free = new Guard.NotLocked(CONTEXT, path, false, OWNER, Set.of());
                    testee().commit(guarded(List.of(free), putting(id, name + " by " + n)));
                }
            });

            assertThat(changedUnderLock).hasValue(0);
            assertThat(names(id).stream().filter(each -> each.startsWith(name + " by ")))
                    .hasSize(THREADS - 1 - refusals.size());
        }
    }

    private void lock(String path) {
        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        testee().locks().acquire(CONTEXT, new Lock(path, path, true, true, OWNER, "", hour, now.plus(hour)), now);
    }

    /** Nobody sees one write of a unit without the other. */
    @Test
    default void nobodyShouldSeeHalfAUnit() throws Exception {
        CollectionId id = created("work");
        commit(putting(id, "left 0"), putting(id, "right 0"));

        List<StorageException> refusals = together(n -> {
            for (int i = 0; i < 50; i++) {
                if (n == 0) {
                    testee().commit(unit(
                            deleting(id, "left " + i),
                            deleting(id, "right " + i),
                            putting(id, "left " + (i + 1)),
                            putting(id, "right " + (i + 1))));
                } else {
                    assertThat(names(id)).hasSize(2);
                }
            }
        });

        assertThat(refusals).isEmpty();
        assertThat(names(id)).containsExactly("left 50", "right 50");
    }
}
