/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.StorageException;

/** A lock is taken only if no other stands in its way (RFC 4918 sections 6.1 and 7). */
public interface LockConflictContract extends LocksUnderTest {
    private void assertRefused(Lock wanted, Lock holder) {
        LockedException refused = catchThrowableOfType(LockedException.class, () -> acquired(wanted));
        assertThat(refused).isNotNull();
        assertThat(refused.lock()).isEqualTo(holder);
        assertThat(tokensAround(wanted.path())).doesNotContain(wanted.token());
    }

    @Test
    default void anExclusiveLockShouldSufferNoOtherOnItsPath() {
        Lock holder = acquired(exclusive("t1", "a", SHALLOW));

        assertRefused(exclusive("t2", "a", SHALLOW), holder);
        assertRefused(shared("t3", "a", SHALLOW), holder);
    }

    @Test
    default void sharedLocksShouldSufferEachOtherOnly() {
        Lock first = acquired(shared("t1", "a", DEEP));
        acquired(shared("t2", "a", DEEP));
        acquired(shared("t3", "a/b", SHALLOW));

        assertRefused(exclusive("t4", "a", SHALLOW), first);
        assertThat(tokensAround("a")).containsExactly("t1", "t2", "t3");
    }

    @Test
    default void aDeepLockShouldCoverWhatIsBelowIt() {
        Lock holder = acquired(exclusive("t1", "a/b", DEEP));

        assertRefused(exclusive("t2", "a/b/c", SHALLOW), holder);
        assertRefused(shared("t3", "a/b/c/d", DEEP), holder);
        acquired(exclusive("t4", "a/bc", DEEP));
        acquired(exclusive("t5", "a", SHALLOW));
    }

    @Test
    default void aShallowLockShouldCoverItsPathAlone() {
        acquired(exclusive("t1", "a", SHALLOW));

        acquired(exclusive("t2", "a/b", DEEP));
        acquired(exclusive("t3", "", SHALLOW));
        assertThat(tokensAround("a")).containsExactly("t3", "t1", "t2");
    }

    @Test
    default void aDeepLockShouldNotBeTakenOverALockBelow() {
        Lock holder = acquired(shared("t1", "a/b/c", SHALLOW));

        assertRefused(exclusive("t2", "a", DEEP), holder);
        assertRefused(exclusive("t3", "", DEEP), holder);
        acquired(shared("t4", "a", DEEP));
    }

    @Test
    default void aRefreshedLockShouldGoOnStandingInTheWay() {
        acquired(exclusive("t1", "a", DEEP));
        Lock refreshed =
                locks().refresh(CONTEXT, "t1", HOUR.multipliedBy(3), NOW).orElseThrow();

        LockedException refused = catchThrowableOfType(
                LockedException.class, () -> locks().acquire(CONTEXT, exclusive("t2", "a/b", DEEP), NOW.plus(HOUR)));

        assertThat(refused.lock()).isEqualTo(refreshed);
    }

    @Test
    default void exactlyOneOfManyShouldGetAnExclusiveLock() throws Exception {
        for (int round = 0; round < 10; round++) {
            String path = "a/" + round;

            List<StorageException> refusals = together(n -> acquired(exclusive(path + " by " + n, path, DEEP)));

            assertThat(refusals).hasSize(THREADS - 1).allMatch(LockedException.class::isInstance);
            List<Lock> around = locks().around(CONTEXT, path, NOW);
            assertThat(around).hasSize(1);
            assertThat(refusals).allSatisfy(refused -> assertThat(((LockedException) refused).lock())
                    .isEqualTo(around.get(0)));
        }
    }

    @Test
    default void exactlyOneOfManyShouldGetABranchOrTheTree() throws Exception {
        List<StorageException> refusals =
                together(n -> acquired(exclusive("by " + n, "a/b/c/d/e/f/g/h".substring(0, 2 * n + 1), DEEP)));

        assertThat(refusals).hasSize(THREADS - 1).allMatch(LockedException.class::isInstance);
        assertThat(tokensAround("a")).hasSize(1);
    }

    @Test
    default void allOfManyShouldGetASharedLock() throws Exception {
        assertThat(together(n -> acquired(shared("by " + n, "a", DEEP)))).isEmpty();

        assertThat(tokensAround("a")).hasSize(THREADS);
    }
}
