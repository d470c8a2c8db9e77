/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedWorkTest {
    private final SharedWork<String, Integer> shared = new SharedWork<>();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void thoseWhoAskDuringTheWorkShouldShareItsResult() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> shared.result("key", waitingFor(end)));
        Thread second = new Thread(() -> shared.result("key", runs::incrementAndGet));
        while (runs.get() == 0) {
            Thread.onSpinWait();
        }
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        end.countDown();
        second.join();

        assertThat(first.get()).isEqualTo(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void whoAsksLaterShouldHaveItDoneAgain() {
        shared.result("key", runs::incrementAndGet);

        assertThat(shared.result("key", runs::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aFailureShouldReachTheAskerAndNotStay() {
        Supplier<Integer> failing = () -> {
            throw new IllegalStateException("on purpose");
        };

        assertThatThrownBy(() -> shared.result("key", failing)).hasMessage("on purpose");
        assertThat(shared.result("key", () -> 5)).isEqualTo(5);
    }

    private Supplier<Integer> waitingFor(CountDownLatch end) {
        return () -> {
            int run = runs.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return run;
        };
    }
}
