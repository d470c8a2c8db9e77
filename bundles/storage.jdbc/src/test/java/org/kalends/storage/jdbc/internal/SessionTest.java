/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final String INSERT = "INSERT INTO note (number, text) VALUES (?, ?)";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws SQLException {
        session = new SqliteDialect(folder.resolve("session.db")).openWriter();
        session.execute("CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT)");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void aStatementShouldBeUsableAfterItFailed() throws SQLException {
        session.update(INSERT, 1, "one");

        assertThatThrownBy(() -> session.update(INSERT, 1, "again")).isInstanceOf(SQLException.class);

        assertThat(session.update(INSERT, 2, "two")).isOne();
    }

    @Test
    void onlyWhatChangedSomethingShouldCountAsAChange() throws SQLException {
        long before = session.changes();

        session.transaction("BEGIN");
        session.update("DELETE FROM note WHERE number = ?", 7);
        session.one("SELECT text FROM note WHERE number = ?", row -> row.getString(1), 7);
        session.updateReturning(
                new UpdateReturning("note", "text = ?", "1 = 1", "number"),
                row -> row.getInt(1),
                List.of("x"),
                List.of());
        session.transaction("COMMIT");
        assertThat(session.changes()).isEqualTo(before);

        session.update(INSERT, 1, "one");
        session.updateReturning(
                new UpdateReturning("note", "text = ?", "1 = 1", "number"),
                row -> row.getInt(1),
                List.of("x"),
                List.of());
        assertThat(session.changes()).isEqualTo(before + 2);
    }

    @Test
    void anEmptyArgumentShouldBeNull() throws SQLException {
        session.update(INSERT, 1, Optional.empty());
        session.update(INSERT, 2, Optional.of("two"));

        assertThat(session.list("SELECT number FROM note WHERE text IS NULL", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void moreStatementsThanAreKeptShouldWork() throws SQLException {
        for (int i = 0; i < 300; i++) {
            int number = i;
            assertThat(session.one("SELECT " + i + " + ?", row -> row.getInt(1), 1))
                    .contains(number + 1);
        }
        assertThat(session.one("SELECT 0 + ?", row -> row.getInt(1), 1)).contains(1);
    }

    @Test
    void theWriterShouldSyncEveryCommit() throws SQLException {
        assertThat(session.one("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
        assertThat(session.one("PRAGMA synchronous", row -> row.getInt(1)))
                .as("FULL")
                .contains(2);
    }

    @Test
    void aReaderShouldNotWrite() throws SQLException {
        try (Session reader = new SqliteDialect(folder.resolve("session.db"))
                .openReader(new ReadTime(System::nanoTime, Duration.ofHours(1)))
                .session()) {
            assertThatThrownBy(() -> reader.update(INSERT, 1, "one")).isInstanceOf(SQLException.class);
        }
    }
}
