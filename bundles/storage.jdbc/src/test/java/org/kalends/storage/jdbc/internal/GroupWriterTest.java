/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.StorageUnavailableException;

class GroupWriterTest {
    private static final Lane LANE = Lane.alone(1);

    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private SqliteDialect dialect;
    private GroupWriter writer;

    @BeforeEach
    void open() throws SQLException {
        dialect = new SqliteDialect(folder.resolve("writes.db"));
        writer = writing(Database.WAIT);
        writer.write(LANE, session -> session.update("CREATE TABLE written (number INTEGER PRIMARY KEY)"));
    }

    @AfterEach
    void close() {
        gate.countDown();
        writer.close();
        threads.shutdownNow();
    }

    private GroupWriter writing(Duration wait) throws SQLException {
        return new GroupWriter(dialect.openWriter(), wait, new Tallies());
    }

    private static Work<Integer> insert(int number) {
        return session -> session.update("INSERT INTO written (number) VALUES (?)", number);
    }

    private List<Integer> written() throws SQLException {
        try (Session reader = dialect.openReader(new ReadTime(System::nanoTime, Duration.ofHours(1)))
                .session()) {
            return reader.list("SELECT number FROM written ORDER BY number", row -> row.getInt(1));
        }
    }

    /** Keeps the writer busy until the gate opens, so that what comes after it forms one group. */
    private Future<Integer> occupied() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        Future<Integer> occupying = threads.submit(() -> writer.write(LANE, session -> {
            busy.countDown();
            awaitGate();
            return 0;
        }));
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        return occupying;
    }

    private void awaitGate() {
        try {
            assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Future<Integer>> submitted(List<Work<Integer>> works) {
        List<Future<Integer>> answers = new ArrayList<>();
        works.forEach(work -> answers.add(threads.submit(() -> writer.write(LANE, work))));
        return answers;
    }

    private static Throwable failure(Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return new AssertionError("It did not fail");
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    @Test
    void aFailingWriteShouldFailAlone() throws Exception {
        occupied();
        List<Future<Integer>> good = submitted(
                IntStream.range(0, 20).mapToObj(GroupWriterTest::insert).toList());
        Future<Integer> refused = threads.submit(() -> writer.<Integer>write(LANE, session -> {
            insert(100).in(session);
            throw new IllegalStateException("changed its mind");
        }));
        Future<Integer> wrong = threads.submit(() -> writer.write(LANE, session -> {
            insert(101).in(session);
            return session.update("INSERT INTO nowhere VALUES (1)");
        }));
        gate.countDown();

        for (Future<Integer> answer : good) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isOne();
        }
        assertThat(failure(refused)).isInstanceOf(IllegalStateException.class).hasMessage("changed its mind");
        assertThat(failure(wrong)).isInstanceOf(StorageUnavailableException.class);
        assertThat(written())
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void aRefusalBeforeAnyChangeShouldFailAlone() throws Exception {
        occupied();
        List<Future<Integer>> good = submitted(List.of(insert(1), insert(2)));
        Future<Integer> refused = threads.submit(() -> writer.<Integer>write(LANE, session -> {
            throw new IllegalStateException("not today");
        }));
        gate.countDown();

        assertThat(failure(refused)).hasMessage("not today");
        for (Future<Integer> answer : good) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isOne();
        }
        assertThat(written()).containsExactly(1, 2);
    }

    @Test
    void anErrorShouldReachWhoeverAsked() throws Exception {
        Future<Integer> failed = threads.submit(() -> writer.<Integer>write(LANE, session -> {
            throw new AssertionError("broken condition");
        }));

        assertThat(failure(failed)).isInstanceOf(AssertionError.class).hasMessage("broken condition");
        assertThat(writer.write(LANE, insert(1))).isOne();
    }

    @Test
    void aFailingCommitShouldFailTheWholeGroup() throws Exception {
        writer.write(
                LANE,
                session -> session.update("CREATE TABLE child"
                        + " (parent INTEGER REFERENCES written (number) DEFERRABLE INITIALLY DEFERRED)"));
        try (Session foreignKeys = dialect.openWriter()) {
            foreignKeys.execute("PRAGMA foreign_keys = ON");
            try (GroupWriter checking = new GroupWriter(foreignKeys, Database.WAIT, new Tallies())) {
                assertThatThrownBy(() -> checking.write(LANE, session -> {
                            insert(1).in(session);
                            return session.update("INSERT INTO child VALUES (77)");
                        }))
                        .isInstanceOf(StorageUnavailableException.class);
                assertThat(written()).isEmpty();

                assertThat(checking.write(LANE, insert(2))).isOne();
            }
        }
        assertThat(written()).containsExactly(2);
    }

    @Test
    void closeShouldFinishTheWritesThatWait() throws Exception {
        Future<Integer> occupying = occupied();
        CountDownLatch queued = new CountDownLatch(1);
        Future<Integer> waiting = threads.submit(() -> {
            queued.countDown();
            return writer.write(LANE, insert(1));
        });
        assertThat(queued.await(30, TimeUnit.SECONDS)).isTrue();
        awaitQueued();
        Future<?> closing = threads.submit(() -> writer.close());
        gate.countDown();

        closing.get(30, TimeUnit.SECONDS);
        assertThat(occupying.get()).isZero();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isOne();
        assertThat(written()).containsExactly(1);
        assertThatThrownBy(() -> writer.write(LANE, insert(2))).isInstanceOf(StorageUnavailableException.class);
    }

    /** The occupying write is done by the writer; a second one that can be seen to wait is in the queue. */
    private void awaitQueued() {
        while (writer.waiting() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aWriteThatWaitsTooLongShouldBeGivenUpAndNotDone() throws Exception {
        writer.close();
        writer = writing(SHORT);
        Future<Integer> occupying = occupied();

        assertThatThrownBy(() -> writer.write(LANE, insert(1)))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("nothing was written");
        assertThat(failure(occupying)).hasMessageContaining("may still come about");

        gate.countDown();
        writer.close();
        assertThat(written()).isEmpty();
    }

    @Test
    void anInterruptedWriterShouldKnowThatNothingWasWritten() throws Exception {
        occupied();
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<Boolean> asking = threads.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> writer.write(LANE, insert(1)))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("nothing was written");
            interrupted.countDown();
            return Thread.currentThread().isInterrupted();
        });

        assertThat(asking.get(30, TimeUnit.SECONDS)).isTrue();
        gate.countDown();
        writer.close();
        assertThat(written()).isEmpty();
    }

    @Test
    void manyThreadsShouldShareTheirCommits() throws Exception {
        occupied();
        List<Future<Integer>> answers = submitted(
                IntStream.range(0, 500).mapToObj(GroupWriterTest::insert).toList());
        gate.countDown();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isOne();
        }
        assertThat(written()).hasSize(500);
    }
}
