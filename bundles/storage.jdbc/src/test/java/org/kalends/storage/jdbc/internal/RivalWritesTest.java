/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/**
 * Another writer comes between the look and the write. SQLite lets none do so; a trigger that writes a row of the same key in
 * the same moment stands for one.
 */
class RivalWritesTest {
    @TempDir
    private Path folder;

    private JdbcStorage storage;
    private Samples samples;
    private CollectionId calendar;

    @BeforeEach
    void open() {
        storage = new TestSettings(folder.resolve("kalends.db")).open();
        samples = new Samples(storage);
        calendar = samples.calendar();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void rival(String trigger) throws SQLException {
        try (Session session = new SqliteDialect(folder.resolve("kalends.db")).openWriter()) {
            session.execute(trigger);
        }
    }

    @Test
    void aUidThatARivalHasTakenShouldBeRefused() throws SQLException {
        rival(
                """
                CREATE TRIGGER rival BEFORE INSERT ON item WHEN NEW.name = 'a.ics' BEGIN
                  INSERT INTO item (context_id, folder_id, name, item_no, uid, kind, media_type, etag, size, span_start,
                    span_end, created, modified, sequence)
                  VALUES (NEW.context_id, NEW.folder_id, 'rival', 4711, NEW.uid, '', '', '', 0, 0, 0, 0, 0, 4711);
                END""");

        assertThatThrownBy(() -> samples.put(calendar, "a.ics")).isInstanceOf(UidTakenException.class);

        assertThat(samples.find(calendar, "a.ics")).isEmpty();
        assertThat(storage.collections().find(calendar).orElseThrow().sequence())
                .isZero();
        assertThat(samples.isWhole(
                        samples.find(calendar, samples.put(calendar, "b.ics").name())
                                .orElseThrow()))
                .isTrue();
    }

    @Test
    void aNameThatARivalHasTakenShouldBeRefused() throws SQLException {
        rival(
                """
                CREATE TRIGGER rival BEFORE INSERT ON collection WHEN NEW.folder_id < 4711 BEGIN
                  INSERT INTO collection (context_id, folder_id, type, owner_id, name, standard, sequence, horizon, created,
                    modified)
                  VALUES (NEW.context_id, 4711, NEW.type, NEW.owner_id, NEW.name, 0, 0, 0, 0, 0);
                END""");
        NewCollection play = new NewCollection(1, 3, "calendar", "play", false, Map.of());

        assertThatThrownBy(() -> storage.commit(
                        new Unit(List.of(), List.of(new Write.CreateCollection(play, false)), Author.UNKNOWN)))
                .isInstanceOf(NameTakenException.class);
        assertThat(storage.collections().find(1, 3, "calendar", "play")).isEmpty();
    }

    @Test
    void whatIsNoMatterOfKeysShouldStayAFailureOfTheStore() throws SQLException {
        rival("CREATE TRIGGER rival BEFORE INSERT ON item BEGIN SELECT RAISE(ABORT, 'on purpose'); END");

        assertThatThrownBy(() -> samples.put(calendar, "a.ics")).isInstanceOf(StorageUnavailableException.class);
    }
}
