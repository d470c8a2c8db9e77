/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageStatistics;
import org.kalends.storage.api.StorageStatistics.Operation;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

class JdbcStatisticsTest {
    @TempDir
    private Path folder;

    private JdbcStorage storage;
    private StorageStatistics statistics;

    @BeforeEach
    void open() {
        storage = new TestSettings(folder.resolve("k.db")).open();
        statistics = storage.statistics();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void whatIsDoneIsCounted() {
        create("a");
        storage.collections().ownedBy(1, 1);
        storage.collections().ownedBy(1, 1);

        assertThat(statistics.tally(Operation.WRITE).count()).isEqualTo(1);
        assertThat(statistics.tally(Operation.WRITE).total()).isPositive();
        assertThat(statistics.tally(Operation.READ).count()).isEqualTo(2);
        assertThat(statistics.tally(Operation.READ).failures()).isZero();
    }

    @Test
    void whatIsRefusedIsNoFailureOfTheStore() {
        create("a");
        assertThatThrownBy(() -> create("a")).isInstanceOf(NameTakenException.class);

        assertThat(statistics.tally(Operation.WRITE).count()).isEqualTo(2);
        assertThat(statistics.tally(Operation.WRITE).failures()).isZero();
    }

    @Test
    void whatCannotBeReadIsAFailure() {
        storage.close();

        assertThatThrownBy(() -> storage.collections().ownedBy(1, 1)).isInstanceOf(StorageUnavailableException.class);
        assertThat(statistics.tally(Operation.READ).failures()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsToldAsItIs() {
        NewJob job = new NewJob("mail", "k", Octets.of(new byte[1]), Instant.now(), 1);
        storage.commit(new Unit(List.of(), List.of(new Write.Enqueue(job)), Author.UNKNOWN));

        assertThat(statistics.jobsPending()).isEqualTo(1);
        assertThat(statistics.jobsDead()).isZero();
        assertThat(statistics.readers()).isPositive();
        assertThat(statistics.readersInUse()).isZero();
        assertThat(statistics.writesWaiting()).isZero();
    }

    private void create(String name) {
        storage.collections().create(new NewCollection(1, 1, "calendar", name, false, Map.of()));
    }
}
