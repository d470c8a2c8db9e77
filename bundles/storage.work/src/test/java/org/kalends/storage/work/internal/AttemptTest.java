/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.work.JobOutcome;

class AttemptTest {
    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09.012Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final WorkRules RULES = new WorkRules(
            1,
            Duration.ofSeconds(1),
            LEASE,
            new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1)),
            2,
            Duration.ofSeconds(30));

    private final TestStore store = new TestStore("");

    @BeforeEach
    void enqueue() {
        store.commit(TestStore.enqueuing("letter", "a"));
    }

    private Optional<ClaimedJob> claim(Instant now) {
        return store.jobs().claim(Set.of("letter"), LEASE, now);
    }

    private Attempt attempt(ClaimedJob job, Handler.Work work) {
        return new Attempt(
                store.storage(), job, new Handler("letter", work), RULES, Clock.fixed(job.end(), ZoneOffset.UTC));
    }

    /** Attempts a job that was claimed at a time, and is told of the outcome when its lease ends. */
    private Instant attempted(Instant at, Handler.Work work) {
        ClaimedJob job = claim(at).orElseThrow();
        attempt(job, work).run();
        return job.end();
    }

    @Test
    void whatIsDoneShouldGo() throws Exception {
        Instant end = attempted(NOW, job -> JobOutcome.DONE);

        assertThat(store.jobs().told()).isEqualTo("done a");
        assertThat(claim(end.plus(LEASE))).isEmpty();
    }

    @Test
    void whatFailedShouldBeTriedAgainAfterTheBackoff() throws Exception {
        Instant end = attempted(NOW, job -> JobOutcome.later("The box is full"));

        assertThat(store.jobs().told()).isEqualTo("retry a: The box is full");
        assertThat(claim(end.plusMillis(4_999))).isEmpty();
        assertThat(claim(end.plusSeconds(10)).orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void aHandlerMayAskForALongerWait() {
        Instant end = attempted(NOW, job -> JobOutcome.later("Retry-After: 3600", Duration.ofHours(1)));

        assertThat(claim(end.plusSeconds(3_599))).isEmpty();
        assertThat(claim(end.plusSeconds(3_600))).isPresent();
    }

    @Test
    void aHandlerThatThrowsShouldHaveFailed() throws Exception {
        attempted(NOW, job -> {
            throw new IOException("no line");
        });

        assertThat(store.jobs().told()).isEqualTo("retry a: java.io.IOException: no line");
    }

    @Test
    void aHandlerWhoseClassesAreGoneShouldHaveFailed() throws Exception {
        attempted(NOW, job -> {
            throw new NoClassDefFoundError("Postbox");
        });

        assertThat(store.jobs().told()).isEqualTo("retry a: java.lang.NoClassDefFoundError: Postbox");
    }

    @Test
    void aHandlerWithoutOutcomeShouldHaveFailed() throws Exception {
        attempted(NOW, job -> null);

        assertThat(store.jobs().told()).isEqualTo("retry a: java.lang.NullPointerException: outcome");
    }

    @Test
    void whatIsGivenUpShouldBeBuriedAtOnce() throws Exception {
        attempted(NOW, job -> JobOutcome.giveUp("No such street"));

        assertThat(store.jobs().told()).isEqualTo("bury a: No such street");
        assertThat(store.jobs().dead(1)).extracting(DeadJob::attempts).containsExactly(1);
    }

    @Test
    void theLastAttemptThatFailsShouldBuryTheJob() throws Exception {
        Instant end = attempted(NOW, job -> JobOutcome.later("The box is full"));
        store.jobs().told();

        attempted(end.plusSeconds(60), job -> JobOutcome.later("The box is gone"));

        assertThat(store.jobs().told()).isEqualTo("bury a: The box is gone");
        assertThat(store.jobs().dead(1)).extracting(DeadJob::why).containsExactly("The box is gone");
    }

    @Test
    void whatEndedItsProcessAgainAndAgainShouldBeBuriedUntried() throws Exception {
        Instant lapsed = claim(NOW).orElseThrow().end();
        Instant lapsedAgain = claim(lapsed).orElseThrow().end();

        attempted(lapsedAgain, job -> {
            throw new AssertionError("tried");
        });

        assertThat(store.jobs().told()).isEqualTo("bury a: Begun 2 times and never brought to an end");
    }

    @Test
    void whatWeInterruptShouldBeDueAtOnceAndNeverBeGivenUp() throws Exception {
        Instant lapsed = claim(NOW).orElseThrow().end();
        ClaimedJob last = claim(lapsed).orElseThrow();
        Attempt attempt = attempt(last, job -> {
            throw new AssertionError("begun");
        });
        attempt.interrupt();

        attempt.run();

        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        assertThat(claim(last.end())).isPresent();
    }

    @Test
    void whatIsKeptShouldStayWithItsWorker() throws Exception {
        ClaimedJob job = claim(NOW).orElseThrow();
        Attempt attempt = attempt(job, each -> JobOutcome.DONE);

        attempt.keep();

        assertThat(claim(job.end().plus(LEASE).minusMillis(1))).isEmpty();
        attempt.run();
        assertThat(store.jobs().told()).isEqualTo("done a");
        attempt.keep();
        assertThat(store.jobs().extensions()).as("what has ended is not kept").isOne();
    }

    @Test
    void whoHasLostTheJobShouldBeInterruptedAndLeaveItToTheOther() {
        ClaimedJob lost = claim(NOW).orElseThrow();
        ClaimedJob others = claim(lost.end()).orElseThrow();
        Attempt attempt = attempt(lost, job -> {
            throw new AssertionError("begun");
        });

        attempt.keep();
        attempt.run();

        store.jobs().done(others);
        assertThat(claim(NOW.plus(LEASE.multipliedBy(9)))).isEmpty();
    }

    @Test
    void whoCannotKeepTheJobUntilItsLeaseHasLapsedShouldBeInterrupted() throws Exception {
        ClaimedJob job = claim(NOW).orElseThrow();
        Attempt attempt = attempt(job, each -> {
            throw new AssertionError("begun");
        });
        store.jobs().setAway(true);
        attempt.keep();
        store.jobs().setAway(false);

        attempt.run();

        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
    }

    @Test
    void whatTheStoreCannotBeToldShouldBeDoneAgain() {
        ClaimedJob job = claim(NOW).orElseThrow();
        store.jobs().setAway(true);
        attempt(job, each -> JobOutcome.DONE).run();
        store.jobs().setAway(false);

        assertThat(claim(job.end())).isPresent();
    }
}
