/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionId;

class QueuedFeedTest {
    private final QueuedFeed feed = new QueuedFeed(3);
    private final BlockingQueue<List<ChangeEvent>> heard = new LinkedBlockingQueue<>();
    private final Semaphore pace = new Semaphore(0);
    private final Semaphore called = new Semaphore(0);

    @AfterEach
    void close() {
        feed.close();
    }

    private static ChangeEvent event(String folder, long sequence) {
        CollectionId id = new CollectionId(1, folder);
        Author author = new Author(3, "a test");
        return new ChangeEvent(id, "calendar", 3, sequence, "item", Kind.CREATED, author, Instant.EPOCH);
    }

    private void tell(String folder, long sequence) {
        feed.tell(List.of(event(folder, sequence)));
    }

    /** A listener that takes one unit for each permit. */
    private void listenSlowly() {
        feed.listen(events -> {
            called.release();
            pace.acquireUninterruptibly();
            heard.add(events);
        });
    }

    private List<ChangeEvent> next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void whatOverflowsShouldBecomeOneEventForEachCollection() throws Exception {
        listenSlowly();
        tell("a", 1);
        called.acquire();
        for (long sequence = 2; sequence <= 4; sequence++) {
            tell("a", sequence);
        }
        tell("a", 5);
        tell("b", 1);
        tell("a", 6);
        pace.release(100);

        for (long sequence = 1; sequence <= 4; sequence++) {
            assertThat(next()).containsExactly(event("a", sequence));
        }
        List<ChangeEvent> untold = next();
        assertThat(untold).extracting(ChangeEvent::kind).containsExactly(Kind.UNKNOWN, Kind.UNKNOWN);
        assertThat(untold).extracting(each -> each.collection().folderId()).containsExactly("a", "b");
        assertThat(untold).extracting(ChangeEvent::sequence).containsExactly(6L, 1L);
        assertThat(untold).extracting(ChangeEvent::name).containsOnly("");
    }

    @Test
    void whoHasCaughtUpShouldBeToldAllAgain() throws Exception {
        listenSlowly();
        tell("a", 1);
        called.acquire();
        for (long sequence = 2; sequence <= 9; sequence++) {
            tell("a", sequence);
        }
        pace.release(100);
        for (int unit = 0; unit < 5; unit++) {
            next();
        }

        tell("a", 10);

        assertThat(next()).containsExactly(event("a", 10));
    }

    @Test
    void aUnitThatIsTooLargeShouldBeToldAsUnknown() throws Exception {
        pace.release(100);
        listenSlowly();

        feed.tell(List.of(event("a", 1), event("a", 2), event("a", 3), event("b", 1)));

        assertThat(next()).extracting(ChangeEvent::kind).containsExactly(Kind.UNKNOWN, Kind.UNKNOWN);
    }

    @Test
    void aSlowListenerShouldNotKeepAnotherOneWaiting() throws Exception {
        listenSlowly();
        BlockingQueue<List<ChangeEvent>> quickly = new LinkedBlockingQueue<>();
        feed.listen(quickly::add);

        for (long sequence = 1; sequence <= 50; sequence++) {
            tell("a", sequence);
            assertThat(quickly.poll(30, TimeUnit.SECONDS)).containsExactly(event("a", sequence));
        }
    }

    @Test
    void aUnitWithoutEventsShouldNotBeTold() throws Exception {
        pace.release(100);
        listenSlowly();

        feed.tell(List.of());
        tell("a", 1);

        assertThat(next()).containsExactly(event("a", 1));
    }
}
