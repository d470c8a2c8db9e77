/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.health.api.HealthStatus;
import org.kalends.testing.Patience;
import org.kalends.testing.RankedReference;

@Timeout(60)
class ChecksTest {
    private final Checks checks = new Checks();
    private final AtomicInteger ids = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        never.countDown();
        checks.end();
    }

    private RankedReference<HealthCheck> add(String name, HealthCheck check, String... tags) {
        RankedReference<HealthCheck> reference = reference(ids.incrementAndGet(), name, tags);
        checks.add(check, reference);
        return reference;
    }

    private static RankedReference<HealthCheck> reference(long id, String name, String... tags) {
        return new RankedReference<>(id, 0, Map.of(HealthCheck.NAME, name, HealthCheck.TAGS, tags));
    }

    private Health hang() throws InterruptedException {
        never.await();
        return Health.ok("At last");
    }

    private List<CheckResult> ready() {
        return checks.results(tags -> tags.contains(HealthCheck.READY));
    }

    private List<CheckResult> all() {
        return checks.results(tags -> true);
    }

    @Test
    void thoseWithTheTagShouldBeAskedByName() {
        add("store", () -> Health.ok("Open"), HealthCheck.READY);
        add("doors", () -> Health.critical("Shut"), HealthCheck.READY, HealthCheck.LIVE);
        add("threads", () -> Health.ok("Go on"), HealthCheck.LIVE);

        assertThat(ready()).extracting(CheckResult::name).containsExactly("doors", "store");
        assertThat(ready()).extracting(CheckResult::health).containsExactly(Health.critical("Shut"), Health.ok("Open"));
    }

    @Test
    void whatCannotBeFoundOutShouldBeCriticalWithItsReason() {
        add("store", () -> {
            throw new IOException("No space left");
        });
        add("stub", () -> {
            throw new NoClassDefFoundError();
        });

        assertThat(all())
                .extracting(CheckResult::health)
                .containsExactly(Health.critical("No space left"), Health.critical("java.lang.NoClassDefFoundError"));
    }

    @Test
    void whatHangsShouldBeGivenUpOnAndTakeOneThreadHoweverOftenItIsAsked() {
        AtomicInteger begun = new AtomicInteger();
        add("store", () -> {
            begun.incrementAndGet();
            return hang();
        });
        add("threads", () -> Health.ok("Go on"));

        long start = System.nanoTime();
        List<CheckResult> found = all();
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        all();

        assertThat(waited).isGreaterThanOrEqualTo(Checks.LIMIT);
        assertThat(found.get(0).health().status()).isEqualTo(HealthStatus.CRITICAL);
        assertThat(found.get(0).health().message()).startsWith("It has not answered for");
        assertThat(found.get(1).health()).isEqualTo(Health.ok("Go on"));
        assertThat(begun).hasValue(1);

        never.countDown();
        Patience.until(() -> all().get(0).health().equals(Health.ok("At last")));
    }

    @Test
    void moreThatHangThanThereAreThreadsShouldStillBeAnswered() {
        for (int i = 0; i < 20; i++) {
            add("hanging" + i, this::hang);
        }

        assertThat(all()).hasSize(20).allMatch(result -> result.health().status() == HealthStatus.CRITICAL);
        assertThat(all()).anyMatch(result -> result.health().message().startsWith("Nobody is left to look"));
    }

    @Test
    void aCheckThatGoesShouldBeAskedNoMore() {
        RankedReference<HealthCheck> reference = add("store", () -> Health.ok("Open"));

        checks.remove(reference);

        assertThat(all()).isEmpty();
    }

    @Test
    void aCheckThatCountsForSomethingElseShouldBeFoundThere() {
        RankedReference<HealthCheck> reference = add("store", () -> Health.ok("Open"));
        assertThat(ready()).isEmpty();

        checks.updated(() -> Health.ok("Open"), reference(reference.id(), "store", HealthCheck.READY));

        assertThat(ready()).hasSize(1);
    }
}
