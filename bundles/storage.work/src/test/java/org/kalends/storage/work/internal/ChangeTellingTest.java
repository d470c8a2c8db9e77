/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.work.internal.TestStore.putting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.ChangeListener;
import org.kalends.testing.Patience;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class ChangeTellingTest {
    private static final ServiceReference<Storage> FIRST = new RankedReference<>(1, 0);
    private static final ServiceReference<Storage> SECOND = new RankedReference<>(2, 0);
    private static final ServiceReference<ChangeListener> LISTENER = new RankedReference<>(3, 0);
    private static final ServiceReference<ChangeListener> OTHER = new RankedReference<>(4, 0);

    private final TestStore store = new TestStore("");
    private final TestStore archive = new TestStore("archive");
    private final CollectionId calendar = store.collection("calendar", "calendar");
    private final CollectionId contacts = store.collection("addressbook", "contacts");
    private final Stores stores = new Stores();
    private final ChangeTelling telling = new ChangeTelling(stores);
    private final Heard heard = new Heard();

    /** A listener that notes each unit: the account, and what was changed. */
    private static final class Heard implements ChangeListener {
        private final BlockingQueue<String> units = new LinkedBlockingQueue<>();

        @Override
        public void changed(Storage store, List<ChangeEvent> events) {
            units.add(events.stream()
                    .map(event -> event.kind() + " " + event.name())
                    .collect(Collectors.joining(", ", store.account() + ": ", "")));
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(units.poll(30, TimeUnit.SECONDS)).orElseThrow();
        }

        boolean nothingMore() {
            return units.isEmpty();
        }
    }

    @AfterEach
    void close() {
        telling.close();
        assertThat(store.feed().listening()).isZero();
        assertThat(archive.feed().listening()).isZero();
    }

    private void open() {
        telling.open();
        stores.add(store.storage(), FIRST);
    }

    @Test
    void aListenerShouldBeToldOfAUnitWithItsStore() throws Exception {
        open();
        telling.addListener(heard, LISTENER);

        store.commit(putting(calendar, "a.ics"), putting(contacts, "b.vcf"));
        store.commit(putting(calendar, "a.ics"));

        assertThat(heard.next()).isEqualTo(": CREATED a.ics, CREATED b.vcf");
        assertThat(heard.next()).isEqualTo(": CHANGED a.ics");
    }

    @Test
    void storesAndListenersShouldComeInAnyOrder() throws Exception {
        telling.addListener(heard, LISTENER);
        stores.add(archive.storage(), SECOND);
        open();
        CollectionId old = archive.collection("calendar", "old");
        assertThat(heard.next()).isEqualTo("archive: CREATED ");

        archive.commit(putting(old, "a.ics"));
        assertThat(heard.next()).isEqualTo("archive: CREATED a.ics");
        store.commit(putting(calendar, "b.ics"));
        assertThat(heard.next()).isEqualTo(": CREATED b.ics");
    }

    @Test
    void aListenerShouldBeToldOfTheWantedTypesAlone() throws Exception {
        open();
        telling.addListener(heard, wanting("calendar"));

        store.commit(putting(contacts, "not wanted.vcf"));
        store.commit(putting(calendar, "a.ics"), putting(contacts, "b.vcf"));

        assertThat(heard.next()).isEqualTo(": CREATED a.ics");
    }

    @Test
    void typesShouldBeATextAnArrayOrACollection() throws Exception {
        open();
        for (Object types : List.of("calendar", new String[] {"files", "calendar"}, List.of("calendar"))) {
            telling.addListener(heard, wanting(types));
            store.commit(putting(contacts, "not wanted.vcf"));
            store.commit(putting(calendar, types + ".ics"));

            assertThat(heard.next()).endsWith(types + ".ics");
            telling.removeListener(LISTENER);
        }
    }

    private static ServiceReference<ChangeListener> wanting(Object types) {
        return new RankedReference<>(3, 0, Map.of(ChangeListener.TYPES, types));
    }

    @Test
    void aListenerThatThrowsShouldBeToldOfWhatFollows() throws Exception {
        open();
        telling.addListener(heard, LISTENER);
        telling.addListener(
                (where, events) -> {
                    heard.changed(where, events);
                    throw new IllegalStateException("no good listener");
                },
                OTHER);

        store.commit(putting(calendar, "a.ics"));
        assertThat(List.of(heard.next(), heard.next())).containsOnly(": CREATED a.ics");
        store.commit(putting(calendar, "b.ics"));
        assertThat(List.of(heard.next(), heard.next())).containsOnly(": CREATED b.ics");
    }

    @Test
    void aSlowListenerShouldHoldUpNobody() throws Exception {
        open();
        CountDownLatch slow = new CountDownLatch(1);
        telling.addListener((where, events) -> awaitPatiently(slow), OTHER);
        telling.addListener(heard, LISTENER);

        store.commit(putting(calendar, "a.ics"));
        store.commit(putting(calendar, "b.ics"));

        assertThat(heard.next()).isEqualTo(": CREATED a.ics");
        assertThat(heard.next()).isEqualTo(": CREATED b.ics");
        slow.countDown();
    }

    private static void awaitPatiently(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListenerThatHasGoneShouldNotBeTold() throws Exception {
        open();
        Heard gone = new Heard();
        telling.addListener(gone, OTHER);
        telling.addListener(heard, LISTENER);
        telling.removeListener(OTHER);

        store.commit(putting(calendar, "a.ics"));

        assertThat(heard.next()).isEqualTo(": CREATED a.ics");
        assertThat(gone.nothingMore()).isTrue();
        assertThat(store.feed().listening()).isOne();
    }

    @Test
    void noSubscriptionShouldBeLeftWhenAStoreOrAListenerHasGone() {
        open();
        for (int i = 0; i < 10; i++) {
            telling.addListener(heard, LISTENER);
            telling.addListener(new Heard(), OTHER);
            stores.add(archive.storage(), SECOND);
            assertThat(store.feed().listening()).isEqualTo(2);
            assertThat(archive.feed().listening()).isEqualTo(2);

            stores.remove(SECOND);
            assertThat(archive.feed().listening()).isZero();
            telling.removeListener(LISTENER);
            telling.removeListener(OTHER);
            assertThat(store.feed().listening()).isZero();
        }
    }

    @Test
    void noThreadShouldBeLeftWhenAllHaveGone() {
        open();
        telling.addListener(heard, LISTENER);
        assertThat(feedThreads()).isPositive();

        telling.close();

        Patience.until(() -> feedThreads() == 0);
    }

    private static long feedThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("kalends-storage-feed"))
                .count();
    }

    @Test
    void ofTwoStoresWithOneAccountTheOneWithTheHigherRankingShouldBeHeard() throws Exception {
        open();
        telling.addListener(heard, LISTENER);
        TestStore better = new TestStore("");
        CollectionId there = better.collection("calendar", "calendar");
        stores.add(better.storage(), new RankedReference<>(2, 10));

        store.commit(putting(calendar, "unheard.ics"));
        better.commit(putting(there, "a.ics"));

        assertThat(heard.next()).isEqualTo(": CREATED a.ics");
        assertThat(store.feed().listening()).isZero();

        stores.updated(better.storage(), new RankedReference<>(2, -10));
        store.commit(putting(calendar, "b.ics"));
        assertThat(heard.next()).isEqualTo(": CREATED b.ics");
    }

    @Test
    void aStoreThatCannotBeListenedToShouldHoldUpNoOther() throws Exception {
        telling.open();
        telling.addListener(heard, LISTENER);
        ChangeFeed broken = listener -> {
            throw new IllegalStateException("no good feed");
        };
        stores.add(new StoreDouble(archive.storage(), broken, archive.jobs()), SECOND);
        stores.add(store.storage(), FIRST);

        store.commit(putting(calendar, "a.ics"));

        assertThat(heard.next()).isEqualTo(": CREATED a.ics");
    }
}
