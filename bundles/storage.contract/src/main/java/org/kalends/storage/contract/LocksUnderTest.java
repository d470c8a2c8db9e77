/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockStore;

/** Short ways of talking about locks. Time stands still at {@link #NOW} unless a test says otherwise. */
public interface LocksUnderTest extends ManyThreads {
    Instant NOW = Instant.parse("2024-05-06T07:08:09.012Z");
    Duration HOUR = Duration.ofHours(1);
    boolean DEEP = true;
    boolean SHALLOW = false;

    default LockStore locks() {
        return testee().locks();
    }

    default Lock exclusive(String token, String path, boolean deep) {
        return new Lock(token, path, deep, true, OWNER, "<owner>" + token + "</owner>", HOUR, NOW.plus(HOUR));
    }

    default Lock shared(String token, String path, boolean deep) {
        return new Lock(token, path, deep, false, OWNER, "", HOUR, NOW.plus(HOUR));
    }

    default Lock acquired(Lock lock) {
        locks().acquire(CONTEXT, lock, NOW);
        return lock;
    }

    default List<String> tokensAround(String path) {
        return locks().around(CONTEXT, path, NOW).stream().map(Lock::token).toList();
    }
}
