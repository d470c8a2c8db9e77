/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.StorageUnavailableException;

class WriteQueueTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(30);

    private final WriteQueue queue = new WriteQueue(2);
    private final PendingWrite<Integer> first = pending(1);
    private final PendingWrite<Integer> second = pending(2);
    private final PendingWrite<Integer> third = pending(3);

    private static PendingWrite<Integer> pending(int answer) {
        return new PendingWrite<>(session -> answer, any -> {}, LONG, new Tallies());
    }

    @Test
    void writesShouldBeTakenInTheirOrderAndInGroups() {
        queue.add(first, LONG);
        queue.add(second, LONG);

        assertThat(queue.take(1)).containsExactly(first);
        queue.add(third, LONG);
        assertThat(queue.take(10)).containsExactly(second, third);
    }

    @Test
    void aFullQueueShouldRefuseAfterTheWait() {
        queue.add(first, LONG);
        queue.add(second, LONG);

        assertThatThrownBy(() -> queue.add(third, 1_000))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("Too many");
        assertThat(queue.take(10)).containsExactly(first, second);
    }

    @Test
    void aFullQueueShouldTakeMoreWhenThereIsRoom() throws Exception {
        queue.add(first, LONG);
        queue.add(second, LONG);
        CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> queue.add(third, LONG));

        queue.take(1);

        adding.get(30, TimeUnit.SECONDS);
        assertThat(queue.take(10)).containsExactly(second, third);
    }

    @Test
    void aClosedQueueShouldGiveOutWhatItHasAndTakeNoMore() {
        queue.add(first, LONG);
        queue.close();

        assertThatThrownBy(() -> queue.add(second, LONG)).isInstanceOf(StorageUnavailableException.class);
        assertThat(queue.take(10)).containsExactly(first);
        assertThat(queue.take(10)).isEmpty();
    }

    @Test
    void closingShouldWakeWhoeverWaits() throws Exception {
        CompletableFuture<Integer> taking =
                CompletableFuture.supplyAsync(() -> queue.take(1).size());

        queue.close();

        assertThat(taking.get(30, TimeUnit.SECONDS)).isZero();
    }
}
