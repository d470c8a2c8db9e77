/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.TooCostlyException;

class ReaderPoolTest {
    @TempDir
    Path folder;

    private ReaderPool pool(Duration wait) throws SQLException {
        return pool(1, Duration.ofHours(1), wait);
    }

    private ReaderPool pool(int readers, Duration read, Duration wait) throws SQLException {
        SqliteDialect dialect = new SqliteDialect(folder.resolve("pool.db"));
        dialect.openWriter().close();
        ReaderPool pool = new ReaderPool(
                () -> dialect.openReader(new ReadTime(System::nanoTime, read)),
                new ReadFailures(dialect::isDamage, failure -> {}, System::nanoTime),
                wait);
        pool.resize(readers);
        return pool;
    }

    private static long endless(Session session) throws SQLException {
        return session.one(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void aReadThatTakesTooLongIsCutOffAndItsConnectionServesTheNext() throws Exception {
        ReaderPool pool = pool(1, Duration.ofSeconds(1), Duration.ofSeconds(30));

        assertThatThrownBy(() -> pool.read(ReaderPoolTest::endless)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> pool.search(ReaderPoolTest::endless)).isInstanceOf(TooCostlyException.class);
        assertThat(pool.<Optional<Integer>>snapshot(session -> session.one("SELECT 1", row -> row.getInt(1))))
                .contains(1);
        pool.close();
    }

    @Test
    void searchesLeaveConnectionsForOthers() throws Exception {
        ReaderPool pool = pool(2, Duration.ofHours(1), Duration.ofMillis(1));

        String inner = pool.search(searching -> {
            assertThatThrownBy(() -> pool.search(session -> "a second search"))
                    .isInstanceOf(StorageUnavailableException.class);
            return pool.<String>read(session -> "another read");
        });

        assertThat(inner).isEqualTo("another read");
        assertThat(pool.<String>search(session -> "free again")).isEqualTo("free again");
        pool.close();
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
