/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.support.UnitProgress;

/** How a unit takes collections where the database locks rows. */
class UnitTransactionTest {
    private static final FolderKey KEY = new FolderKey(1, 100);

    @TempDir
    private Path folder;

    private Session session;
    private UnitTransaction transaction;
    private CollectionTable table;

    @BeforeEach
    void open() throws SQLException {
        SqliteDialect dialect = new SqliteDialect(folder.resolve("kalends.db"));
        session = dialect.openWriter();
        new Migrator(dialect, Clock.systemUTC()).migrate(session);
        table = new CollectionTable(dialect);
        table.insert(session, KEY, new NewCollection(1, 3, "calendar", "work", false, Map.of()), 7, 0, 0);
        UnitProgress progress = new UnitProgress(new Unit(List.of(), List.of(), Author.UNKNOWN), Instant.EPOCH);
        transaction = new UnitTransaction(session, progress, table, new CollectionQueries(dialect));
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void whatWasTakenIsNotReadAgainUntilItIsForgotten() throws SQLException {
        transaction.take(List.of(KEY.id(), new CollectionId(1, "4711"), new CollectionId(1, "no number"), KEY.id()));
        table.delete(session, KEY);

        assertThat(transaction.row(KEY.id())).isEqualTo(new CollectionRow(KEY, "calendar", 3, "work", 7, false));
        transaction.forgetRows();
        assertThatThrownBy(() -> transaction.row(KEY.id())).isInstanceOf(NoSuchCollectionException.class);
    }

    @Test
    void collectionsAreTakenByContextThenByNumber() {
        FolderKey ninth = new FolderKey(1, 9);
        FolderKey hundredth = new FolderKey(1, 100);
        FolderKey other = new FolderKey(2, 1);

        assertThat(Stream.of(other, hundredth, ninth).sorted(CollectionRow.ORDER))
                .containsExactly(ninth, hundredth, other);
    }
}
