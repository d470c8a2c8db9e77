/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.StorageUnavailableException;

/** Locks and delegations are kept like everything else. */
class LocksAndDelegationsTest {
    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<Grantee> DELEGATES = Set.of(Grantee.user(4), Grantee.group(5));

    @TempDir
    private Path folder;

    private JdbcStorage storage;

    @BeforeEach
    void open() {
        storage = new TestSettings(folder.resolve("kalends.db")).open();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static Lock lock(String token, String path, Instant from) {
        return new Lock(token, path, true, true, 3, "<owner/>", HOUR, from.plus(HOUR));
    }

    @Test
    void theyShouldBeThereAfterARestart() {
        Lock taken = lock("t1", "calendars/3", NOW);
        storage.locks().acquire(1, taken, NOW);
        storage.delegations().set(1, 3, Delegation.Access.WRITE, DELEGATES);

        storage.close();
        open();

        assertThat(storage.locks().around(1, "calendars/3/work", NOW)).containsExactly(taken);
        assertThat(storage.delegations().to(1, Set.of(Grantee.group(5))))
                .containsExactly(new Delegation(3, Grantee.group(5), Delegation.Access.WRITE));
    }

    @Test
    void aClosedStoreShouldBeUnavailable() {
        storage.close();

        assertThatThrownBy(() -> storage.locks().around(1, "a", NOW)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.locks().acquire(1, lock("t1", "a", NOW), NOW))
                .isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.locks().refresh(1, "t1", HOUR, NOW))
                .isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.locks().release(1, "t1")).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.locks().releaseAll(1, "a")).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.delegations().set(1, 3, Delegation.Access.READ, DELEGATES))
                .isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.delegations().from(1, 3)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.collections().grantedTo(1, DELEGATES))
                .isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> storage.collections().octetsOf(1)).isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void locksThatAreOverShouldNotPileUp() throws SQLException {
        Instant time = NOW;
        for (int i = 0; i < 20; i++, time = time.plus(HOUR)) {
            storage.locks().acquire(1 + i % 2, lock("t" + i, "a/" + i, time), time);
        }

        storage.close();

        try (Session session = new SqliteDialect(folder.resolve("kalends.db"))
                .openReader(new ReadTime(System::nanoTime, Duration.ofHours(1)))
                .session()) {
            List<String> tokens = session.list("SELECT token FROM write_lock", row -> row.getString(1));
            assertThat(tokens).containsExactlyInAnyOrder("t18", "t19");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "\"x\"", "%", "_", "*", "?", "[a]", "\\", "a\u0000b", "\u00e9\ud83d\udcc5"})
    void aPathShouldBePlainText(String segment) {
        storage.locks().acquire(1, lock("decoy", "decoy/x", NOW), NOW);
        Lock taken = lock("t1", "calendars/" + segment + "/x", NOW);
        storage.locks().acquire(1, taken, NOW);

        assertThat(storage.locks().around(1, "calendars/" + segment, NOW)).containsExactly(taken);
        assertThat(storage.locks().around(1, segment, NOW)).isEmpty();
        storage.locks().releaseAll(1, "calendars/" + segment);
        assertThat(storage.locks().around(1, "", NOW)).extracting(Lock::token).containsExactly("decoy");
    }
}
