/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.dav.testing.PresentStores;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.Storage;
import org.kalends.storage.memory.MemoryStorage;
import org.kalends.testing.TypedCommand;

class LocksCommandTest {
    private final Storage first = new MemoryStorage("");
    private final Storage second = new MemoryStorage("second");
    private final TypedCommand command = new TypedCommand(new LocksCommand(new PresentStores(List.of(first, second))));

    @BeforeEach
    void lock() {
        take(first, "opaquelocktoken:1", "calendar/3/work", true);
        take(second, "opaquelocktoken:2", "files/4/letters/a.txt", false);
    }

    private static void take(Storage store, String token, String path, boolean deep) {
        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        store.locks().acquire(1, new Lock(token, path, deep, true, 3, "", hour, now.plus(hour)), now);
    }

    @Test
    void locksOfAllStoresShouldBeListed() {
        assertThat(command.run("list", "1").lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("calendar/3/work +infinity +exclusive +3 +\\S+Z +opaquelocktoken:1"))
                .anyMatch(line -> line.matches("files/4/letters/a.txt +0 +exclusive +3 +\\S+Z +opaquelocktoken:2"));
        assertThat(command.run("list", "2")).isEqualTo("Nothing is locked.");
    }

    @Test
    void onlyThoseAroundAPathShouldBeListedWhenOneIsGiven() {
        assertThat(command.run("list", "1", "calendar/3/work/a.ics").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("calendar/3/work "));
    }

    @Test
    void aLockShouldBeEndedByItsToken() {
        assertThat(command.completions("opaque", "remove", "1"))
                .containsExactly("opaquelocktoken:1", "opaquelocktoken:2");

        assertThat(command.run("remove", "1", "opaquelocktoken:2"))
                .isEqualTo("The lock on files/4/letters/a.txt is gone.");

        assertThat(second.locks().around(1, "", Instant.now())).isEmpty();
        assertThat(first.locks().around(1, "", Instant.now())).hasSize(1);
        assertThat(command.refusal("remove", "1", "opaquelocktoken:2"))
                .isEqualTo("No lock of context 1 has this token.");
        assertThat(command.refusal("remove", "2", "opaquelocktoken:1"))
                .isEqualTo("No lock of context 2 has this token.");
    }
}
