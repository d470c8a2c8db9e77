/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.StorageUnavailableException;

class ReaderPoolTest {
    @TempDir
    Path folder;

    private ReaderPool pool(Duration wait) throws SQLException {
        SqliteDialect dialect = new SqliteDialect(folder.resolve("pool.db"));
        dialect.openWriter().close();
        return new ReaderPool(List.of(dialect.openReader()), wait);
    }

    @Test
    void whoeverWaitsForAConnectionIsToldAtOnceThatTheStoreCloses() throws Exception {
        ReaderPool pool = pool(Duration.ofHours(1));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> pool.read(session -> {
            reading.countDown();
            return wasFreed(enough);
        }));
        reading.await();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> pool.read(session -> "read"));

        pool.close();

        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(StorageUnavailableException.class);
        enough.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS))
                .as("a read under way is finished")
                .isTrue();
    }

    private static boolean wasFreed(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoeverWaitsTooLongIsToldToComeBack() throws Exception {
        ReaderPool pool = pool(Duration.ZERO);

        assertThatThrownBy(() -> pool.read(session -> pool.read(inner -> "read")))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("waiting");
        assertThat(pool.<String>read(session -> "free again")).isEqualTo("free again");
        pool.close();
    }
}
