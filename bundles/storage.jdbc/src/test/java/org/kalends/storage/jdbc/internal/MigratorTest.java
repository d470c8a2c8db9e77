/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.StorageUnavailableException;

class MigratorTest {
    private static final String FIRST = "test-migrations/001-first.sql";
    private static final String SECOND = "test-migrations/002-second.sql";
    private static final String BROKEN = "test-migrations/003-broken.sql";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws SQLException {
        session = new SqliteDialect(folder.resolve("migrated.db")).openWriter();
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    private void migrate(String... migrations) throws SQLException {
        new Migrator(session.dialect(), List.of(migrations), Clock.systemUTC()).migrate(session);
    }

    private List<Integer> versions() throws SQLException {
        return session.list(
                "SELECT version FROM schema_version WHERE version > 0 ORDER BY version", row -> row.getInt(1));
    }

    private List<String> notes() throws SQLException {
        return session.list("SELECT text FROM note ORDER BY text", row -> row.getString(1));
    }

    @Test
    void anEmptyDatabaseShouldGetAllMigrations() throws SQLException {
        migrate(FIRST, SECOND);

        assertThat(versions()).containsExactly(1, 2);
        assertThat(notes()).containsExactly("from 1; with -- inside", "from 2");
    }

    @Test
    void aMigrationShouldRunOnce() throws SQLException {
        migrate(FIRST);
        migrate(FIRST);
        assertThat(notes()).hasSize(1);

        migrate(FIRST, SECOND);
        assertThat(versions()).containsExactly(1, 2);
        assertThat(notes()).hasSize(2);
    }

    @Test
    void aFailingMigrationShouldLeaveTheVersionBefore() throws SQLException {
        assertThatThrownBy(() -> migrate(FIRST, SECOND, BROKEN)).isInstanceOf(SQLException.class);

        assertThat(versions()).containsExactly(1, 2);
        assertThat(notes()).doesNotContain("from 3");
    }

    @Test
    void aNewerDatabaseShouldBeRefused() throws SQLException {
        migrate(FIRST, SECOND);

        assertThatThrownBy(() -> migrate(FIRST))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("up to 1");
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void aNewerDatabaseThatThisCodeUnderstandsShouldBeUsed() throws SQLException {
        migrate(FIRST);
        session.update("INSERT INTO schema_version (version, applied, oldest) VALUES (?, ?, ?)", 2, 0, 1);

        migrate(FIRST);

        assertThat(versions()).containsExactly(1, 2);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void aStoreShouldRefuseTheDatabaseOfANewerRelease() throws SQLException {
        Path file = folder.resolve("kalends.db");
        JdbcStorage storage = new TestSettings(file).open();
        CollectionId calendar = new Samples(storage).calendar();
        storage.close();
        try (Session newer = new SqliteDialect(file).openWriter()) {
            newer.update("INSERT INTO schema_version (version, applied, oldest) VALUES (?, ?, ?)", 999, 0, 999);
        }

        assertThatThrownBy(() -> new TestSettings(file).open())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("999");

        try (Session newer = new SqliteDialect(file).openWriter()) {
            newer.update("DELETE FROM schema_version WHERE version = ?", 999);
        }
        JdbcStorage again = new TestSettings(file).open();
        assertThat(again.collections().find(calendar)).isPresent();
        again.close();
    }
}
