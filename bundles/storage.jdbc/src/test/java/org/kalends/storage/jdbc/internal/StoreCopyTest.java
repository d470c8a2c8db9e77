/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** All is copied from a file to a server and back, beside those who write. */
class StoreCopyTest {
    private static final PropertyName COLOR = new PropertyName("urn:test", "color");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static final StoreCopy.Listener NOBODY = new StoreCopy.Listener() {
        @Override
        public void copied(long items) {
            // Nobody is told
        }

        @Override
        public void holds() {
            // Nobody is told
        }
    };

    @TempDir
    private Path folder;

    private final TestPostgres server = TestPostgres.running();
    private String url;
    private JdbcStorage file;

    @BeforeEach
    void open() {
        file = new TestSettings(folder.resolve("kalends.db")).open();
        url = server.newDatabase();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static void copy(StoreDatabase source, JdbcSettings settings) {
        StoreDatabase target = StoreDatabase.open(settings, new TestServer.Drivers(), Clock.systemUTC());
        try {
            new StoreCopy(source, target, NOBODY).run();
        } finally {
            target.database().close();
        }
    }

    private TestServer.Settings onServer() {
        return new TestServer.Settings(url, server.user());
    }

    /** A calendar with all that can hang on one; the sequence before its last deletion. */
    private static long fill(JdbcStorage storage) throws Exception {
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        for (int i = 0; i < 300; i++) {
            samples.put(calendar, "item " + i);
        }
        ItemAddress first = new ItemAddress(calendar, "item 0");
        Blob blob = storage.blobs().put(new ByteArrayInputStream(new byte[600_000]), 1_000_000);
        storage.commit(new Unit(
                List.of(),
                List.of(
                        new Write.PatchItem(first, Map.of(COLOR, Optional.of("red"))),
                        new Write.PatchPersonal(calendar, Optional.of("item 0"), 7, Map.of(COLOR, Optional.of("blue"))),
                        new Write.AttachBlob(first, blob.digest(), "photo", "image/jpeg"),
                        new Write.GrantRights(calendar, List.of(new Grant(Grantee.user(9), Set.of(Right.READ_ALL)))),
                        new Write.Enqueue(new NewJob("mail", "a", Octets.utf8("b"), NOW, 1))),
                Author.UNKNOWN));
        storage.locks()
                .acquire(
                        1,
                        new Lock("token", "a/b", true, true, 3, "me", Duration.ofHours(1), NOW.plusSeconds(3600)),
                        NOW);
        long before = storage.collections().find(calendar).orElseThrow().sequence();
        storage.items().delete(new ItemAddress(calendar, "item 7"), Condition.NONE);
        return before;
    }

    private static List<String> told(JdbcStorage storage, CollectionId calendar, long since) {
        List<String> told = new ArrayList<>();
        try (Changes changes = storage.changes().since(calendar, OptionalLong.of(since), 1_000, Set.of())) {
            for (var next = changes.next(); next.isPresent(); next = changes.next()) {
                Change change = next.get();
                told.add(change.name()
                        + change.item()
                                .map(item -> item.etag() + item.sequence())
                                .orElse(" gone"));
            }
            told.add("now " + changes.sequence());
        }
        return told;
    }

    @Test
    void whatAClientKnowsShouldBeTrueOfTheCopyAndOfTheCopyOfTheCopy() throws Exception {
        long before = fill(file);
        Samples samples = new Samples(file);
        CollectionId calendar = samples.calendar();
        StoredCollection original = file.collections().find(calendar).orElseThrow();
        List<String> told = told(file, calendar, 0);
        List<String> latest = told(file, calendar, before);

        copy(file.opened(), onServer());
        JdbcStorage copied = server.open(url);
        TestSettings back = new TestSettings(folder.resolve("back.db"));
        copy(copied.opened(), back);
        copied.opened().database().hold().release();
        JdbcStorage returned = back.open();

        for (JdbcStorage copy : List.of(copied, returned)) {
            assertThat(copy.collections().find(calendar)).contains(original);
            assertThat(told(copy, calendar, 0)).isEqualTo(told);
            assertThat(told(copy, calendar, before)).isEqualTo(latest).hasSize(2);
            assertThat(new Samples(copy).find(calendar, "item 1"))
                    .get()
                    .satisfies(item -> assertThat(samples.isWhole(item)).isTrue());
            ItemAddress first = new ItemAddress(calendar, "item 0");
            assertThat(copy.items()
                            .find(first, Set.of(ItemPart.PROPERTIES))
                            .orElseThrow()
                            .properties())
                    .containsEntry(COLOR, "red");
            assertThat(copy.personal().ofItem(first, 7)).containsEntry(COLOR, "blue");
            assertThat(copy.blobs().of(first)).singleElement().satisfies(attachment -> assertThat(
                            copy.blobs().open(attachment.blob().digest()).readAllBytes())
                    .hasSize(600_000));
            assertThat(copy.locks().around(1, "a/b", NOW)).hasSize(1);
            assertThat(copy.jobs().claim(Set.of("mail"), Duration.ofMinutes(1), NOW))
                    .isPresent();
        }
        copied.close();
        returned.close();
    }

    @Test
    void writesShouldGoOnUntilTheEndAndBeRefusedAfterIt() throws Exception {
        fill(file);
        Samples samples = new Samples(file);
        CollectionId calendar = samples.calendar();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> works = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int number = writer;
            works.add(() -> writeUntilRefused(samples, calendar, "writer " + number, acknowledged));
        }
        List<Future<Integer>> written = works.stream().map(writers::submit).toList();

        copy(file.opened(), onServer());

        for (Future<Integer> each : written) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isPositive();
        }
        writers.shutdown();
        JdbcStorage copied = server.open(url);
        assertThat(acknowledged).allSatisfy(name -> assertThat(new Samples(copied).find(calendar, name))
                .isPresent());
        assertThat(copied.collections().find(calendar))
                .isEqualTo(file.collections().find(calendar));
        new Samples(copied).put(calendar, "after");
        copied.close();
    }

    private static int writeUntilRefused(
            Samples samples, CollectionId calendar, String prefix, ConcurrentLinkedQueue<String> acknowledged) {
        for (int i = 0; ; i++) {
            try {
                acknowledged.add(samples.put(calendar, prefix + " " + i).name());
            } catch (StorageUnavailableException e) {
                return i;
            }
        }
    }

    @Test
    void whatWasCopiedShouldRefuseWritesAfterARestartUntilItIsReleased() throws Exception {
        fill(file);
        copy(file.opened(), onServer());
        file.close();
        file = new TestSettings(folder.resolve("kalends.db")).open();
        Samples samples = new Samples(file);
        CollectionId calendar = samples.calendar();

        assertThatThrownBy(() -> samples.put(calendar, "late")).isInstanceOf(StorageUnavailableException.class);
        assertThat(samples.find(calendar, "item 1")).isPresent();

        file.opened().database().hold().release();
        samples.put(calendar, "late");
    }

    @Test
    void aDatabaseThatHasCollectionsShouldNotBeCopiedTo() throws Exception {
        fill(file);
        JdbcStorage other = server.open(url);
        new Samples(other).calendar();
        other.close();

        assertThatThrownBy(() -> copy(file.opened(), onServer())).hasMessageContaining("already");
        new Samples(file).put(new Samples(file).calendar(), "goes on");
    }

    @Test
    void aCopyThatWasNotFinishedShouldNotBeUsedAndIsGoneOnWith() throws Exception {
        fill(file);
        JdbcStorage begun = server.open(url);
        begun.opened().database().write(Lane.alone(0), session -> Mark.set(session, StoreCopy.UNFINISHED));
        begun.close();
        assertThatThrownBy(() -> server.open(url)).hasMessageContaining("not finished");

        copy(file.opened(), onServer());

        JdbcStorage copied = server.open(url);
        assertThat(copied.collections().ownedBy(1, 3)).hasSize(1);
        copied.close();
    }

    @Test
    void aBackupShouldBeOfOneMomentAndOpenLikeAnyOther() throws Exception {
        fill(file);
        Samples samples = new Samples(file);
        CollectionId calendar = samples.calendar();
        Path copy = folder.resolve("backup/kalends.db");
        Files.createDirectories(copy.getParent());

        Backup.of(file.opened()).to(copy);
        samples.put(calendar, "later");

        JdbcStorage restored = new TestSettings(copy).open();
        assertThat(new Samples(restored).find(calendar, "item 1")).isPresent();
        assertThat(new Samples(restored).find(calendar, "later")).isEmpty();
        assertThat(restored.blobs().of(new ItemAddress(calendar, "item 0")))
                .singleElement()
                .satisfies(attachment -> assertThat(restored.blobs()
                                .open(attachment.blob().digest())
                                .readAllBytes())
                        .hasSize(600_000));
        restored.close();
        assertThatThrownBy(() -> Backup.of(file.opened()).to(copy)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
