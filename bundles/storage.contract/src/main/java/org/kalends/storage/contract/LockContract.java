/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Lock;

/** Locks are found by path, live until their time is over, and are given back. */
public interface LockContract extends LocksUnderTest {
    @Test
    default void aLockShouldBeKeptAsItWasTaken() {
        Lock lock = acquired(new Lock(
                "urn:uuid:1", "calendars/3/\u00e9\ud83d\udcc5", true, false, 42, "<o>x</o>", HOUR, NOW.plusMillis(1)));

        assertThat(locks().around(CONTEXT, lock.path(), NOW)).containsExactly(lock);
    }

    @Test
    default void locksAboveAtAndBelowAPathShouldBeAroundIt() {
        acquired(shared("t1", "calendars/3/team/a.ics", SHALLOW));
        acquired(shared("t2", "calendars/3/team", SHALLOW));
        acquired(shared("t3", "calendars", DEEP));
        acquired(shared("t4", "calendars/3/home", DEEP));
        acquired(shared("t5", "calendars/3/team", DEEP));
        acquired(shared("t6", "", SHALLOW));

        assertThat(tokensAround("calendars/3/team")).containsExactly("t6", "t3", "t2", "t5", "t1");
        assertThat(tokensAround("calendars/3/team/b.ics")).containsExactly("t6", "t3", "t2", "t5");
        assertThat(tokensAround("calendars/3")).containsExactly("t6", "t3", "t4", "t2", "t5", "t1");
        assertThat(tokensAround("addressbooks")).containsExactly("t6");
        assertThat(tokensAround("")).containsExactly("t6", "t3", "t4", "t2", "t5", "t1");
    }

    @Test
    default void aPathShouldBeBelowAnotherBySegmentsOnly() {
        for (String path : List.of("a/b", "ab", "a.b", "a0", "a/", "a-b/c", "A/b", "a%", "a_/b", "a/\ud83d\udcc5")) {
            acquired(exclusive("lock on " + path, path, SHALLOW));
        }

        assertThat(tokensAround("a")).containsExactly("lock on a/", "lock on a/b", "lock on a/\ud83d\udcc5");
        assertThat(tokensAround("a%")).containsExactly("lock on a%");
        assertThat(tokensAround("a_")).containsExactly("lock on a_/b");
        assertThat(tokensAround("%")).isEmpty();
        assertThat(tokensAround("a/b/c")).containsExactly("lock on a/b");
    }

    @Test
    default void anAbsolutePathShouldBeAPathLikeOthers() {
        acquired(exclusive("t1", "/a", DEEP));

        assertThat(tokensAround("/a/b")).containsExactly("t1");
        assertThat(tokensAround("/ab")).isEmpty();
        assertThat(tokensAround("a")).isEmpty();
        assertThat(tokensAround("")).containsExactly("t1");
    }

    @Test
    default void aLockWhoseTimeIsOverShouldCountNowhere() {
        Lock lock = acquired(exclusive("t1", "a", DEEP));
        Instant end = lock.expires();

        assertThat(locks().around(CONTEXT, "a", end.minusMillis(1))).containsExactly(lock);
        assertThat(locks().around(CONTEXT, "a", end)).isEmpty();
        assertThat(locks().refresh(CONTEXT, "t1", HOUR, end)).isEmpty();

        Lock next = new Lock("t2", "a", true, true, OWNER, "", HOUR, end.plus(HOUR));
        locks().acquire(CONTEXT, next, end);
        assertThat(locks().around(CONTEXT, "a", end)).containsExactly(next);
    }

    @Test
    default void refreshShouldLetALockLiveLonger() {
        Lock lock = acquired(exclusive("t1", "a", DEEP));
        Instant later = NOW.plus(Duration.ofMinutes(59));

        Lock refreshed =
                locks().refresh(CONTEXT, "t1", Duration.ofMinutes(90), later).orElseThrow();

        assertThat(refreshed)
                .isEqualTo(new Lock(
                        "t1",
                        "a",
                        true,
                        true,
                        OWNER,
                        lock.owner(),
                        Duration.ofMinutes(90),
                        later.plus(Duration.ofMinutes(90))));
        assertThat(locks().around(CONTEXT, "a", lock.expires())).containsExactly(refreshed);
    }

    @Test
    default void refreshShouldNotKnowWhatIsNotThere() {
        acquired(exclusive("t1", "a", DEEP));
        locks().release(CONTEXT, "t1");

        assertThat(locks().refresh(CONTEXT, "t1", HOUR, NOW)).isEmpty();
        assertThat(locks().refresh(CONTEXT, "%", HOUR, NOW)).isEmpty();
        assertThat(tokensAround("a")).isEmpty();
    }

    @Test
    default void releaseShouldGiveBackOneLockAndMindNothing() {
        acquired(shared("t1", "a", DEEP));
        acquired(shared("t2", "a", DEEP));

        locks().release(CONTEXT, "t1");
        locks().release(CONTEXT, "t1");
        locks().release(CONTEXT, "unknown");

        assertThat(tokensAround("a")).containsExactly("t2");
        locks().release(CONTEXT, "t2");
        acquired(exclusive("t3", "a", DEEP));
    }

    @Test
    default void releaseAllShouldRemoveTheLocksOnAPathAndBelowIt() {
        acquired(exclusive("t1", "a", SHALLOW));
        acquired(exclusive("t2", "a/b", SHALLOW));
        acquired(exclusive("t3", "a/b/c", SHALLOW));
        acquired(exclusive("t4", "a/bc", SHALLOW));

        locks().releaseAll(CONTEXT, "a/b");
        locks().releaseAll(CONTEXT, "nothing/there");

        assertThat(tokensAround("a")).containsExactly("t1", "t4");
        locks().releaseAll(CONTEXT, "");
        assertThat(tokensAround("")).isEmpty();
    }

    @Test
    default void locksShouldBeSeenInTheirContextOnly() {
        acquired(exclusive("t1", "a", DEEP));
        locks().acquire(CONTEXT + 1, exclusive("t2", "a", DEEP), NOW);

        locks().release(CONTEXT + 1, "t1");
        locks().releaseAll(CONTEXT + 1, "a");

        assertThat(locks().around(CONTEXT + 1, "a", NOW)).isEmpty();
        assertThat(locks().refresh(CONTEXT + 1, "t1", HOUR, NOW)).isEmpty();
        assertThat(tokensAround("a")).containsExactly("t1");
    }
}
