/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;

/** A node of a release that indexes more beside one of the release before, with one database: what either writes is found. */
abstract class RollingIndexContract {
    private JdbcStorage older;
    private JdbcStorage newer;
    private CollectionId calendar;

    abstract TestServer server();

    @BeforeEach
    void open() {
        String url = server().newDatabase();
        older = server().open(url);
        newer = server().open(url);
        calendar = new Samples(older).calendar();
    }

    @AfterEach
    void close() {
        older.close();
        newer.close();
    }

    private void upkeep(MoreIndexed by) {
        try (IndexUpkeep upkeep = new IndexUpkeep(newer, () -> Optional.of(by))) {
            upkeep.look();
        }
    }

    @Test
    void whatTheOldNodeWritesWhileTheNewOneIndexesIsNeverMissed() throws Exception {
        Samples ofOlder = new Samples(older);
        List<String> first =
                IntStream.range(0, 100).mapToObj("first %02d"::formatted).toList();
        first.forEach(name -> ofOlder.put(calendar, name));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>(first);
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = beside.submit(() -> {
                for (int i = 0; goesOn.get(); i++) {
                    String name = (i % 2 == 0 ? "later %03d" : "first %02d").formatted(i % 100);
                    ofOlder.put(calendar, name);
                    written.add(name);
                }
            });
            MoreIndexed indexer = new MoreIndexed(name -> {
                List<String> known = List.copyOf(written);
                assertThat(MoreIndexed.candidates(newer, calendar)).containsAll(known);
            });
            upkeep(indexer);
            goesOn.set(false);
            writing.get();
            assertThat(indexer.drawn()).isNotEmpty();
        } finally {
            goesOn.set(false);
            beside.shutdown();
        }
        assertThat(MoreIndexed.candidates(newer, calendar)).containsAll(written);

        upkeep(new MoreIndexed());

        assertThat(MoreIndexed.indexed(newer, calendar)).containsAll(written);
    }

    @Test
    void theOldNodeFindsWhatTheNewOneHasIndexed() {
        new Samples(older).put(calendar, "tea");
        upkeep(new MoreIndexed());
        MoreIndexed idle = new MoreIndexed();
        upkeep(idle);

        assertThat(idle.drawn()).isEmpty();
        assertThat(new Samples(older).find(calendar, "tea").orElseThrow().indexRevision())
                .hasValue(MoreIndexed.REVISION);
        new Samples(older).put(calendar, "tea");
        assertThat(MoreIndexed.candidates(newer, calendar)).containsExactly("tea");
    }
}
