/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.NewCollection;

/** One collection of one item stays, and another one goes. */
@Timeout(120)
class FolderRemainsTest {
    /** More than go in two transactions. */
    private static final int MANY = 1100;

    @TempDir
    private Path folder;

    private JdbcStorage storage;
    private Samples samples;
    private CollectionId stays;
    private CollectionId goes;

    @BeforeEach
    void open() {
        storage = new TestSettings(folder.resolve("kalends.db")).open();
        samples = new Samples(storage);
        stays = samples.calendar();
        samples.put(stays, "stays.ics");
        goes = storage.collections()
                .create(new NewCollection(1, 3, "calendar", "goes", false, Map.of()))
                .id();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private long rows(String table) {
        return storage.opened()
                .database()
                .read(session -> session.one("SELECT count(*) FROM " + table, row -> row.getLong(1)))
                .orElseThrow();
    }

    private void assertThatOneIsLeft() {
        assertThat(FolderRemains.TABLES)
                .allSatisfy(table -> assertThat(rows(table)).isEqualTo(1));
        assertThat(samples.find(stays, "stays.ics"))
                .hasValueSatisfying(item -> assertThat(samples.isWhole(item)).isTrue());
    }

    /** As by a process that is killed right after the commit. */
    static void leave(JdbcStorage storage, CollectionId collection) {
        storage.opened().database().write(Lane.of(collection), session -> {
            new CollectionTable(session.dialect()).leave(session, FolderKey.require(collection));
            return collection;
        });
    }

    @Test
    void whatWasInADeletedCollectionShouldSoonBeGone() throws InterruptedException {
        for (int i = 0; i < MANY; i++) {
            samples.put(goes, i + ".ics");
        }

        storage.collections().delete(goes);

        assertThat(rows("item")).isEqualTo(1);
        while (rows("item_octets") + rows("item_term") > 2) {
            Thread.sleep(10);
        }
        assertThatOneIsLeft();
    }

    @Test
    void whatAProcessLeftThatWasKilledShouldGoWithTheNextChores() {
        samples.put(goes, "a.ics");
        leave(storage, goes);

        storage.housekeeping().look();

        assertThatOneIsLeft();
    }

    @Test
    void aCollectionThatIsThereShouldKeepAll() {
        FolderKey key = FolderKey.require(stays);
        for (String table : FolderRemains.TABLES) {
            storage.opened().database().write(Lane.of(stays), session -> FolderRemains.removeSome(session, table, key));
        }

        storage.housekeeping().look();

        assertThatOneIsLeft();
    }

    @Test
    void whatIsLeftShouldKeepNobodyFromCopyingTheStore() {
        samples.put(goes, "a.ics");
        leave(storage, goes);
        StoreDatabase target =
                StoreDatabase.open(new TestSettings(folder.resolve("copy.db")), DataSources.NONE, Clock.systemUTC());

        try {
            new StoreCopy(storage.opened(), target, StoreCopyTest.NOBODY).run();
        } finally {
            target.database().close();
        }

        storage.close();
        storage = new TestSettings(folder.resolve("copy.db")).open();
        samples = new Samples(storage);
        assertThatOneIsLeft();
    }
}
