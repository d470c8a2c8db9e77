/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StorageUnavailableException;

/** SQLite's own limit on pages stands for a disk without room: SQLite then rolls back the whole transaction by itself. */
class FullDatabaseTest {
    @TempDir
    private Path folder;

    private Database database;
    private ItemStore items;
    private CollectionId calendar;

    @BeforeEach
    void open() {
        database = Database.open(new SqliteDialect(folder.resolve("kalends.db")), 2, Clock.systemUTC());
        JdbcUnits units = new JdbcUnits(database, events -> {}, Clock.systemUTC());
        CollectionStore collections = new JdbcCollectionStore(database, units);
        items = new JdbcItemStore(database, units);
        calendar = collections
                .create(new NewCollection(1, 3, "calendar", "work", true, Map.of()))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void limitPages(int pages) {
        database.write(Lane.alone(0), session -> {
            session.execute("PRAGMA max_page_count = " + pages);
            return pages;
        });
    }

    private void put(String name) {
        ItemIndex index = new ItemIndex(name, "VEVENT", Optional.empty(), List.of());
        NewItem item = new NewItem("text/calendar", name, Octets.of(new byte[20_000]), index, 3);
        items.put(new ItemAddress(calendar, name), item, Condition.NONE);
    }

    private List<String> names() {
        try (Stream<Item> all = items.select(calendar, new Selection.All(), Set.of())) {
            return all.map(Item::name).toList();
        }
    }

    @Test
    void aFullDatabaseShouldRefuseWritesGoOnReadingAndRecover() {
        limitPages(100);
        List<String> written = new ArrayList<>();

        StorageUnavailableException full = catchThrowableOfType(StorageUnavailableException.class, () -> {
            for (int i = 100; i < 200; i++) {
                put("item " + i);
                written.add("item " + i);
            }
        });

        assertThat(full).isNotNull();
        assertThat(written).isNotEmpty();
        assertThat(names()).containsExactlyElementsOf(written);

        items.delete(new ItemAddress(calendar, "item 100"), Condition.NONE);
        put("item 999");
        assertThat(names()).contains("item 999").doesNotContain("item 100");

        limitPages(10_000);
        for (int i = 200; i < 250; i++) {
            put("item " + i);
        }
        assertThat(names()).hasSize(written.size() + 50);
    }

    @Test
    void manyWritesIntoAFullDatabaseShouldBeDoneOrRefusedOneByOne() {
        limitPages(100);

        List<String> done = Stream.iterate(100, n -> n + 1)
                .limit(60)
                .parallel()
                .map(n -> "item " + n)
                .filter(this::isPut)
                .sorted()
                .toList();

        assertThat(done).isNotEmpty().hasSizeLessThan(60);
        assertThat(names()).containsExactlyElementsOf(done);
    }

    @Test
    void whoeverAsksWhetherItCanBeWrittenShouldHaveSomethingWritten() throws IOException {
        Path log = folder.resolve("kalends.db-wal");
        long before = Files.size(log);
        List<Long> rows = applied();

        database.probe();

        assertThat(Files.size(log)).isGreaterThan(before);
        assertThat(applied()).isEqualTo(rows);
    }

    private List<Long> applied() {
        return database.read(
                session -> session.list("SELECT applied FROM schema_version ORDER BY version", row -> row.getLong(1)));
    }

    private boolean isPut(String name) {
        try {
            put(name);
            return true;
        } catch (StorageUnavailableException full) {
            return false;
        }
    }
}
