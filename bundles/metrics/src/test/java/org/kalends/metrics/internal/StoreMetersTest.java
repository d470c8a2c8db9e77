/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.StorageStatistics;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.testing.RankedReference;

class StoreMetersTest {
    private final Meters meters = new Meters();
    private final StoreMeters stores = new StoreMeters(meters);

    /** A store in the midst of its work. */
    private record Busy(String account) implements StorageStatistics {
        @Override
        public Tally tally(Operation operation) {
            return new Tally(10 + operation.ordinal(), operation.ordinal(), Duration.ofMillis(1500));
        }

        @Override
        public int readers() {
            return 4;
        }

        @Override
        public int readersInUse() {
            return 3;
        }

        @Override
        public int writesWaiting() {
            return 7;
        }

        @Override
        public long jobsPending() {
            return 5;
        }

        @Override
        public long jobsDead() {
            throw new StorageUnavailableException("The store is closed");
        }
    }

    @AfterEach
    void end() {
        stores.end();
        meters.end();
    }

    @Test
    void whatAStoreCountsShouldBeTold() {
        stores.add(new Busy(""), new RankedReference<>(1, 0));

        assertThat(meters.text())
                .contains(
                        "kalends_storage_operations_seconds_count{account=\"default\",operation=\"write\"} 12",
                        "kalends_storage_operations_seconds_sum{account=\"default\",operation=\"write\"} 1.5",
                        "kalends_storage_failures_total{account=\"default\",operation=\"write\"} 2.0",
                        "kalends_storage_readers{account=\"default\"} 4.0",
                        "kalends_storage_readers_used{account=\"default\"} 3.0",
                        "kalends_storage_writes_waiting{account=\"default\"} 7.0",
                        "kalends_storage_jobs_pending{account=\"default\"} 5.0");
    }

    @Test
    void whatCannotBeFoundOutShouldHideNothingElse() {
        stores.add(new Busy("second"), new RankedReference<>(1, 0));

        assertThat(meters.text())
                .contains("kalends_storage_jobs_dead{account=\"second\"} NaN")
                .contains("kalends_storage_readers{account=\"second\"} 4.0");
    }

    @Test
    void aStoreThatGoesShouldTakeItsFiguresAlong() {
        RankedReference<StorageStatistics> first = new RankedReference<>(1, 0);
        stores.add(new Busy(""), first);
        stores.add(new Busy("second"), new RankedReference<>(2, 0));

        stores.remove(first);

        assertThat(meters.text()).contains("account=\"second\"").doesNotContain("account=\"default\"");
    }
}
