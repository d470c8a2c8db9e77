/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.ItemAddress;

class TombstoneRetentionTest {
    private static final Duration RETENTION = Duration.ofDays(180);

    @TempDir
    private Path folder;

    private JdbcStorage storage;
    private Samples samples;
    private CollectionId calendar;
    private long beforeDelete;

    @BeforeEach
    void open() {
        storage = new TestSettings(folder.resolve("kalends.db")).open();
        samples = new Samples(storage);
        calendar = samples.calendar();
        beforeDelete = samples.put(calendar, "a.ics").sequence();
        storage.items().delete(new ItemAddress(calendar, "a.ics"), Condition.NONE);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void forgetAfter(Duration passed) {
        Clock later = Clock.offset(Clock.systemUTC(), passed);
        JdbcStorage tomorrow = new TestSettings(folder.resolve("kalends.db")).open(later);
        tomorrow.housekeeping().look();
        tomorrow.close();
    }

    @Test
    void aDeletionShouldBeToldUntilTheRetentionIsOver() {
        forgetAfter(RETENTION.minusHours(1));

        try (Changes changes = storage.changes().since(calendar, OptionalLong.of(beforeDelete), 10, Set.of())) {
            assertThat(changes.next()).map(Change::name).contains("a.ics");
        }
    }

    @Test
    void aDeletionShouldBeForgottenAfterTheRetention() {
        forgetAfter(RETENTION.plusHours(1));

        assertThatThrownBy(() -> storage.changes().since(calendar, OptionalLong.of(beforeDelete), 10, Set.of()))
                .isInstanceOf(HistoryLostException.class);
    }

    @Test
    void aClosedStoreShouldNotDisturbTheRetention() {
        storage.close();

        forgetAfter(RETENTION);
    }

    @Test
    void forgettingWhileChangesAreReadShouldNotPassUnnoticed() {
        for (int i = 0; i < 300; i++) {
            samples.put(calendar, "item " + i);
            storage.items().delete(new ItemAddress(calendar, "item " + i), Condition.NONE);
        }

        try (Changes changes = storage.changes().since(calendar, OptionalLong.of(beforeDelete), 1_000, Set.of())) {
            assertThat(changes.next()).isPresent();
            forgetAfter(RETENTION.plusHours(1));

            assertThatThrownBy(() -> {
                        while (changes.next().isPresent()) {
                            assertThat(changes).isNotNull();
                        }
                    })
                    .isInstanceOf(HistoryLostException.class);
        }
    }
}
