/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StorageUnavailableException;

/** What an older release has indexed is found at once, and is indexed anew in the background. */
class IndexUpkeepTest {
    private static final List<String> NAMES =
            IntStream.range(0, 100).mapToObj("event %02d"::formatted).toList();

    @TempDir
    private Path folder;

    private final MoreIndexed indexer = new MoreIndexed();
    private JdbcStorage storage;
    private CollectionId calendar;

    @BeforeEach
    void fill() {
        storage = new TestSettings(folder.resolve("kalends.db")).open();
        Samples samples = new Samples(storage);
        calendar = samples.calendar();
        NAMES.forEach(name -> samples.put(calendar, name));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void upkeep(MoreIndexed by) {
        try (IndexUpkeep upkeep = new IndexUpkeep(storage, () -> Optional.of(by))) {
            upkeep.look();
        }
    }

    private List<String> candidates() {
        return MoreIndexed.candidates(storage, calendar);
    }

    private List<String> indexed() {
        return MoreIndexed.indexed(storage, calendar);
    }

    private int revision() {
        FolderKey key = FolderKey.require(calendar);
        return storage.opened().database().read(session -> new CollectionTable(session.dialect())
                .indexRevision(session, key));
    }

    private long sequence() {
        return storage.collections().find(calendar).orElseThrow().sequence();
    }

    /** As if the time had passed after which others go on for a node that has ended. */
    private void passLease() {
        storage.opened().database().write(Lane.alone(0), session -> new ChoreTable()
                .release(session, "index", Instant.now()));
    }

    @Test
    void whatAnOlderReleaseHasIndexedIsFoundBeforeAndAfterAndClientsAreToldNothing() {
        long before = sequence();
        assertThat(candidates()).isEqualTo(NAMES);
        assertThat(indexed()).isEmpty();

        upkeep(indexer);

        assertThat(candidates()).isEqualTo(NAMES);
        assertThat(indexed()).isEqualTo(NAMES);
        assertThat(sequence()).isEqualTo(before);
        assertThat(revision()).isEqualTo(MoreIndexed.REVISION);
    }

    @Test
    void whatIsUpToDateIsNotLookedAtAgain() {
        upkeep(indexer);
        upkeep(indexer);

        assertThat(indexer.drawn()).hasSameSizeAs(NAMES);
    }

    @Test
    void whatIsFoundIsRightInTheMiddle() {
        MoreIndexed watched = new MoreIndexed(name -> assertThat(candidates()).isEqualTo(NAMES));

        upkeep(watched);

        assertThat(watched.drawn()).hasSameSizeAs(NAMES);
        assertThat(indexed()).isEqualTo(NAMES);
    }

    @Test
    void whatCannotBeIndexedIsTriedOnceAndStaysACandidate() {
        new Samples(storage).put(calendar, "bad");

        upkeep(indexer);
        assertThat(candidates()).contains("bad").hasSize(101);
        assertThat(indexed()).isEqualTo(NAMES);

        upkeep(indexer);
        assertThat(indexer.drawn()).containsOnlyOnce("bad").hasSize(101);
        new Samples(storage).put(calendar, "another of the old release");
        upkeep(indexer);
        assertThat(indexer.drawn()).containsOnlyOnce("bad").hasSize(102);
    }

    @Test
    void anotherNodeGoesOnWhereOneHasEnded() {
        MoreIndexed ending = new MoreIndexed(name -> {
            if (name.equals("event 70")) {
                throw new StorageUnavailableException("The process ends here");
            }
        });
        upkeep(ending);
        int done = indexed().size();
        assertThat(done).isBetween(1, 70);
        assertThat(candidates()).isEqualTo(NAMES);

        upkeep(indexer);
        assertThat(indexer.drawn()).as("it is the other one's turn still").isEmpty();
        passLease();
        upkeep(indexer);

        assertThat(indexer.drawn()).hasSize(NAMES.size() - done);
        assertThat(indexed()).isEqualTo(NAMES);
    }

    @Test
    void oneNodeDoesItAtATime() {
        storage.opened().database().write(Lane.alone(0), session -> new ChoreTable()
                .claim(session, "index", Instant.now(), Duration.ofMinutes(1)));

        upkeep(indexer);

        assertThat(indexer.drawn()).isEmpty();
        assertThat(candidates()).isEqualTo(NAMES);
    }

    @Test
    void anObjectOfTheOldReleaseInACollectionThatIsDoneIsFoundAndDoneAlone() {
        upkeep(indexer);
        new Samples(storage).put(calendar, "event 50");
        new Samples(storage).put(calendar, "new");

        assertThat(candidates()).hasSize(101).contains("event 50", "new");
        assertThat(indexed()).hasSize(99);
        assertThat(revision()).isEqualTo(ItemIndex.FIRST_REVISION);

        upkeep(indexer);

        assertThat(indexed()).hasSize(101);
        assertThat(indexer.drawn()).hasSize(102);
        assertThat(revision()).isEqualTo(MoreIndexed.REVISION);
    }

    @Test
    void anOlderNodeLeavesAloneWhatANewerOneHasIndexed() {
        upkeep(indexer);
        ItemIndexer old = (object, collection, author) -> {
            throw new StorageUnavailableException("There is nothing for it to draw");
        };

        try (IndexUpkeep upkeep = new IndexUpkeep(storage, () -> Optional.of(old))) {
            upkeep.look();
        }
        try (CollectionIndexing again = CollectionIndexing.ofAll(
                storage, old, storage.collections().find(calendar).orElseThrow())) {
            assertThat(again.hasNext()).isFalse();
            again.settle();
        }

        assertThat(indexed()).isEqualTo(NAMES);
        assertThat(revision()).isEqualTo(MoreIndexed.REVISION);
    }

    /** As code of schema 4 has it, with a collection and an item each in one statement. */
    private CollectionId writtenBeforeThereWereRevisions() {
        storage.opened().database().write(Lane.alone(0), session -> {
            session.update(
                    """
                    INSERT INTO collection
                      (context_id, folder_id, type, owner_id, name, standard, sequence, horizon, octets, created, modified)
                    VALUES (1, 900, 'calendar', 3, 'before', 0, 1, 0, 12, 1000, 2000)
                    """);
            session.update(
                    """
                    INSERT INTO item (uid, kind, media_type, etag, size, span_start, span_end, span_exact, classification,
                      modified, sequence, context_id, folder_id, name, item_no, created, created_by)
                    VALUES ('uid of tea', 'VEVENT', 'text/calendar', 'etag of tea', 12, 0, 1, NULL, 0,
                      2000, 1, 1, 900, 'tea', 1, 1000, 3)
                    """);
            return session.update(
                    "INSERT INTO item_octets (octets, context_id, folder_id, item_no) VALUES (?, 1, 900, 1)",
                    (Object) "tea\r\n and pie".getBytes(StandardCharsets.UTF_8));
        });
        return new CollectionId(1, "900");
    }

    @Test
    void whatCodeWithoutRevisionsWritesIsFoundAndIndexedAnewToo() {
        upkeep(indexer);
        CollectionId before = writtenBeforeThereWereRevisions();
        assertThat(MoreIndexed.candidates(storage, before)).containsExactly("tea");

        upkeep(indexer);

        assertThat(MoreIndexed.indexed(storage, before)).containsExactly("tea");
    }

    @Test
    void aNewCollectionHasNothingToBeDone() {
        upkeep(indexer);
        CollectionId empty = storage.collections()
                .create(new NewCollection(1, 3, "calendar", "empty", false, Map.of()))
                .id();

        upkeep(indexer);

        assertThat(indexer.drawn()).hasSameSizeAs(NAMES);
        assertThat(MoreIndexed.candidates(storage, empty)).isEmpty();
    }
}
