/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.UidTakenException;

/** Many threads at once get the answers that some order of their calls would have given. */
public interface ConcurrencyContract extends ManyThreads {
    @Test
    default void exactlyOneOfManyConditionalPutsShouldWin() throws Exception {
        CollectionId id = created("work");
        ItemAddress address = new ItemAddress(id, "a.ics");
        for (int round = 0; round < 20; round++) {
            String etag = put(id, "a.ics", event("u1", "round " + round)).item().etag();

            List<StorageException> refusals =
                    together(n -> testee().items().put(address, event("u1", "by " + n), matches(etag)));

            assertThat(refusals).hasSize(THREADS - 1).allMatch(ConditionFailedException.class::isInstance);
            assertThat(text(id, "a.ics")).contains("by ");
        }
    }

    @Test
    default void exactlyOneOfManyCreatingPutsShouldWin() throws Exception {
        CollectionId id = created("work");
        for (int round = 0; round < 20; round++) {
            ItemAddress address = new ItemAddress(id, "item " + round);

            List<StorageException> refusals =
                    together(n -> testee().items().put(address, event(address.name() + n), Condition.MUST_NOT_EXIST));

            assertThat(refusals).hasSize(THREADS - 1).allMatch(ConditionFailedException.class::isInstance);
        }
        assertThat(names(id)).hasSize(20);
    }

    @Test
    default void exactlyOneOfManyItemsShouldGetAUid() throws Exception {
        CollectionId id = created("work");

        List<StorageException> refusals = together(n -> put(id, "item " + n, event("u1")));

        assertThat(refusals).hasSize(THREADS - 1).allMatch(UidTakenException.class::isInstance);
        assertThat(names(id)).hasSize(1);
    }

    @Test
    default void exactlyOneOfManyCreatesShouldGetAName() throws Exception {
        List<StorageException> refusals = together(n -> created("work"));

        assertThat(refusals).hasSize(THREADS - 1).allMatch(NameTakenException.class::isInstance);
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER)).hasSize(1);
    }

    @Test
    default void exactlyOneOfManyMovesShouldGetTheItem() throws Exception {
        CollectionId from = created("from");
        CollectionId to = created("to");
        put(from, "a.ics");

        List<StorageException> refusals =
                together(n -> move(new ItemAddress(from, "a.ics"), new ItemAddress(to, "by " + n)));

        assertThat(refusals).hasSize(THREADS - 1);
        assertThat(names(from)).isEmpty();
        assertThat(names(to)).hasSize(1);
    }

    @Test
    default void everyChangeOfManyThreadsShouldHaveASequenceOfItsOwn() throws Exception {
        CollectionId id = created("work");

        List<StorageException> refusals = together(n -> {
            for (int i = 0; i < 50; i++) {
                put(id, n + "-" + i);
            }
        });

        assertThat(refusals).isEmpty();
        List<Long> sequences = since(id, OptionalLong.empty(), Integer.MAX_VALUE).changes().stream()
                .map(change -> change.item().map(Item::sequence).orElseThrow())
                .toList();
        assertThat(sequences).hasSize(THREADS * 50).doesNotHaveDuplicates().isSorted();
    }

    @Test
    default void aWriteShouldBeSeenByEveryThreadThatAsksAfterIt() throws Exception {
        CollectionId id = created("work");
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 200; i++) {
                String etag = put(id, "a.ics", event("u1", "text " + i)).item().etag();
                Future<Optional<String>> seen =
                        reader.submit(() -> find(id, "a.ics").map(Item::etag));
                assertThat(seen.get(30, TimeUnit.SECONDS)).contains(etag);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    default void whoFollowsTheChangesShouldEndWithTheTruth() throws Exception {
        CollectionId id = created("work");
        List<String> followed = new ArrayList<>();

        List<StorageException> refusals = together(n -> {
            if (n == 0) {
                followed.addAll(follow(id));
            } else {
                write(id, n);
            }
        });

        assertThat(refusals).isEmpty();
        assertThat(followed).containsExactlyInAnyOrderElementsOf(names(id));
    }

    private void write(CollectionId id, int number) {
        IntStream.range(0, 40).forEach(i -> put(id, number + "-" + i));
        IntStream.range(0, 40).filter(i -> i % 3 == 0).forEach(i -> delete(id, number + "-" + i));
        put(id, "done " + number);
    }

    /** Keeps a copy of the collection by its changes alone, until every writer is done. */
    private List<String> follow(CollectionId id) {
        List<String> copy = new ArrayList<>();
        OptionalLong since = OptionalLong.empty();
        while (copy.stream().filter(name -> name.startsWith("done")).count() < THREADS - 1) {
            Answer answer = since(id, since, 25);
            copy.removeAll(answer.names());
            copy.addAll(answer.names());
            copy.removeAll(answer.gone());
            since = OptionalLong.of(answer.sequence());
        }
        Answer rest = since(id, since, Integer.MAX_VALUE);
        assertThat(rest.truncated()).isFalse();
        copy.removeAll(rest.names());
        copy.addAll(rest.names());
        copy.removeAll(rest.gone());
        return copy;
    }
}
