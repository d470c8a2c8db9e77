/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** A context is moved between two databases of a store that two nodes use. */
abstract class ContextMoveContract extends MovingContext {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static long collectionsIn(Database database) {
        return CollectionCopy.states(database, CONTEXT).size();
    }

    private static List<String> told(JdbcStorage storage, CollectionId calendar, long since) {
        List<String> told = new ArrayList<>();
        try (Changes changes = storage.changes().since(calendar, OptionalLong.of(since), 100_000, Set.of())) {
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

    private static void enqueue(JdbcStorage storage, String key) {
        NewJob job = new NewJob("mail", key, Octets.utf8(key), Instant.EPOCH, CONTEXT);
        storage.commit(new Unit(List.of(), List.of(new Write.Enqueue(job)), Author.UNKNOWN));
    }

    private static Optional<ClaimedJob> claim(JdbcStorage storage) {
        return storage.jobs().claim(Set.of("mail"), LEASE, Instant.now());
    }

    @Test
    void whatAClientKnowsShouldBeTrueAtTheNewPlaceAndBackAgain() throws Exception {
        for (int i = 0; i < 200; i++) {
            samples.put(calendar, "item " + i);
        }
        ItemAddress first = new ItemAddress(calendar, "item 0");
        Blob blob = node.blobs().put(new ByteArrayInputStream(new byte[600_000]), 1_000_000);
        node.commit(new Unit(
                List.of(), List.of(new Write.AttachBlob(first, blob.digest(), "photo", "image/jpeg")), Author.UNKNOWN));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Lock lock = new Lock("token", "a/b", true, true, 3, "me", Duration.ofHours(1), now.plusSeconds(3600));
        node.locks().acquire(CONTEXT, lock, now);
        long before = node.collections().find(calendar).orElseThrow().sequence();
        node.items().delete(new ItemAddress(calendar, "item 7"), Condition.NONE);
        StoredCollection original = node.collections().find(calendar).orElseThrow();
        List<String> told = told(node, calendar, 0);
        List<String> latest = told(node, calendar, before);

        for (String place : List.of("second", "main")) {
            assertThat(move(place)).isTrue();
            for (JdbcStorage each : List.of(node, other)) {
                assertThat(each.opened().databases().of(CONTEXT))
                        .isSameAs(databases(each).named(place));
                assertThat(each.collections().find(calendar)).contains(original);
                assertThat(told(each, calendar, 0)).isEqualTo(told);
                assertThat(told(each, calendar, before)).isEqualTo(latest).hasSize(2);
                assertThat(each.locks().around(CONTEXT, "a/b", now)).containsExactly(lock);
                assertThat(each.blobs().of(first)).singleElement().satisfies(attachment -> assertThat(
                                each.blobs().open(attachment.blob().digest()).readAllBytes())
                        .hasSize(600_000));
            }
            node.blobs().sweep(Instant.now().plusSeconds(3600));
            assertThat(other.blobs().open(blob.digest()).readAllBytes()).hasSize(600_000);
            assertThat(move(place)).as("It is there already").isFalse();
        }
        new Samples(other).put(calendar, "after");
        assertThat(samples.find(calendar, "after")).isPresent();
    }

    @Test
    void noAcknowledgedWriteShouldBeLostAndNoReadShouldFailWhileAContextMoves() throws Exception {
        for (int i = 0; i < 300; i++) {
            samples.put(calendar, "old " + i);
        }
        AtomicBoolean ended = new AtomicBoolean();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ExecutorService hands = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> works = new ArrayList<>();
        for (JdbcStorage each : List.of(node, other)) {
            works.add(() -> write(new Samples(each), "a " + each.hashCode(), ended, acknowledged));
            works.add(() -> write(new Samples(each), "b " + each.hashCode(), ended, acknowledged));
            works.add(() -> read(each, ended, acknowledged));
        }
        List<Future<Integer>> done = works.stream().map(hands::submit).toList();
        try {
            move("second");
            move(other, "main", () -> {});
            move("second");
        } finally {
            ended.set(true);
            hands.shutdown();
        }

        int refused = 0;
        for (Future<Integer> each : done) {
            refused += each.get(60, TimeUnit.SECONDS);
        }
        assertThat(refused).as("Writes are refused for a moment").isPositive();
        assertThat(acknowledged).isNotEmpty().allSatisfy(name -> assertThat(samples.find(calendar, name))
                .isPresent());
        long sequence = node.collections().find(calendar).orElseThrow().sequence();
        assertThat(sequence).isEqualTo(300 + acknowledged.size());
        assertThat(told(other, calendar, 0)).hasSize(301 + acknowledged.size());
    }

    /** Writes until it has written after the end; how often it was refused. */
    private int write(Samples to, String prefix, AtomicBoolean ended, ConcurrentLinkedQueue<String> acknowledged) {
        int refused = 0;
        for (int i = 0; ; i++) {
            boolean last = ended.get();
            try {
                acknowledged.add(to.put(calendar, prefix + " " + i).name());
                if (last) {
                    return refused;
                }
            } catch (StorageUnavailableException e) {
                assertThat(e).hasMessageContaining("being moved");
                assertThat(last).isFalse();
                refused++;
                Thread.onSpinWait();
            }
        }
    }

    /** Reads what others have had acknowledged; refuses nothing, so that whatever is thrown fails the test. */
    private int read(JdbcStorage from, AtomicBoolean ended, ConcurrentLinkedQueue<String> acknowledged) {
        Samples reading = new Samples(from);
        long sequence = 0;
        while (!ended.get()) {
            long expected = acknowledged.size() + 300L;
            long now = from.collections().find(calendar).orElseThrow().sequence();
            assertThat(now).isGreaterThanOrEqualTo(Math.max(sequence, expected));
            sequence = now;
            assertThat(reading.isWhole(reading.find(calendar, "old 17").orElseThrow()))
                    .isTrue();
        }
        return 0;
    }

    /** As on a node that was stopped between the look at the placement and the write. */
    @Test
    void aNodeThatSleptThroughTheMoveShouldWriteAtTheNewPlace() {
        samples.put(calendar, "known");
        SpreadDatabases awake = databases(other);
        Placements late = new Placements(awake.main(), Duration.ofDays(1));
        SpreadDatabases asleep = new SpreadDatabases(awake.byName(), late);
        assertThat(asleep.of(CONTEXT)).isSameAs(awake.main());

        move("second");

        assertThat(asleep.of(CONTEXT)).isSameAs(awake.main());
        int rows = asleep.write(
                Lane.of(calendar),
                session -> session.update("UPDATE collection SET modified = 4711 WHERE context_id = ?", CONTEXT));
        assertThat(rows).isOne();
        assertThat(samples.storage().collections().find(calendar).orElseThrow().modified())
                .isEqualTo(Instant.ofEpochMilli(4711));
        assertThat(asleep.of(CONTEXT)).isSameAs(awake.named("second"));
    }

    @Test
    void jobsShouldMoveAndBeDoneOnceEvenWhileAWorkerHasThem() {
        enqueue(node, "a");
        enqueue(node, "b");
        enqueue(node, "dead");
        List<ClaimedJob> held = List.of(
                claim(node).orElseThrow(),
                claim(other).orElseThrow(),
                claim(node).orElseThrow());
        ClaimedJob dead = held.stream()
                .filter(job -> job.job().key().equals("dead"))
                .findFirst()
                .orElseThrow();
        node.jobs().bury(dead, "hopeless");
        enqueue(node, "waiting");

        move(node, "second", () -> assertThat(claim(other))
                .as("Jobs sleep on their way")
                .isEmpty());

        held.stream().filter(job -> job != dead).forEach(other.jobs()::done);
        List<DeadJob> buried = node.jobs().dead(10);
        assertThat(buried).hasSize(1);
        assertThat(other.jobs().requeue(buried.get(0).id())).isTrue();
        List<String> keys = new ArrayList<>();
        for (Optional<ClaimedJob> next = claim(other); next.isPresent(); next = claim(node)) {
            keys.add(next.get().job().key());
            node.jobs().done(next.get());
        }
        assertThat(keys).containsExactlyInAnyOrder("waiting", "dead");
        assertThat(node.statistics().jobsPending()).isZero();
    }

    @Test
    void whatAContextHasLeftShouldGoLaterAndOnlyThen() {
        samples.put(calendar, "known");
        ContextRemains remains = new ContextRemains(databases(node));
        move("second");
        Database former = databases(node).main();

        remains.remove(Instant.now().minus(Duration.ofMinutes(10)));
        assertThat(collectionsIn(former)).isOne();
        remains.remove(Instant.now().plusSeconds(60));
        assertThat(collectionsIn(former)).isZero();
        assertThat(collectionsIn(databases(node).named("second"))).isOne();

        move("main");
        remains.remove(Instant.now().plusSeconds(60));
        assertThat(collectionsIn(former)).isOne();
        assertThat(collectionsIn(databases(node).named("second"))).isZero();
        assertThat(samples.find(calendar, "known")).isPresent();
    }

    @Test
    void whatIsAttachedOnceACollectionHasBeenCopiedShouldBeCarriedAlong() throws Exception {
        ItemAddress item =
                new ItemAddress(calendar, samples.put(calendar, "known").name());
        Blob blob = node.blobs().put(new ByteArrayInputStream(new byte[100]), 1_000);
        Runnable attach = () -> other.commit(new Unit(
                List.of(), List.of(new Write.AttachBlob(item, blob.digest(), "photo", "image/jpeg")), Author.UNKNOWN));

        new ContextMove(databases(node), node.opened().clock(), CONTEXT, "second", listener(attach, () -> assertThat(
                                node.blobs().of(item))
                        .hasSize(1)))
                .run();

        assertThat(node.blobs().of(item))
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.blob().digest()).isEqualTo(blob.digest()));
    }
}
