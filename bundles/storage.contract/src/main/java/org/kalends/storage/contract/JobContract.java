/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LeaseLostException;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Write;

/** What is enqueued is claimed by one worker at a time until it is done. */
public interface JobContract extends UnitsUnderTest {
    Instant DUE = Instant.parse("2024-05-06T07:08:09.012Z");
    Duration LEASE = Duration.ofMinutes(5);
    Set<String> MAIL = Set.of("mail");

    private JobQueue jobs() {
        return testee().jobs();
    }

    private static Write enqueuing(String kind, String key, String payload, Instant notBefore) {
        return new Write.Enqueue(new NewJob(kind, key, Octets.utf8(payload), notBefore, CONTEXT));
    }

    private void enqueue(String key) {
        commit(enqueuing("mail", key, "payload of " + key, DUE));
    }

    private Optional<ClaimedJob> claim(Instant now) {
        return jobs().claim(MAIL, LEASE, now);
    }

    private ClaimedJob claimed(Instant now) {
        return claim(now).orElseThrow();
    }

    @Test
    default void aJobShouldBeClaimedAsItWasEnqueued() {
        enqueue("a");

        ClaimedJob job = claimed(DUE);

        assertThat(job.job()).isEqualTo(new NewJob("mail", "a", Octets.utf8("payload of a"), DUE, CONTEXT));
        assertThat(job.attempt()).isOne();
        assertThat(job.end()).isEqualTo(DUE.plus(LEASE));
        assertThat(claim(DUE)).isEmpty();
        jobs().done(job);
        assertThat(claim(DUE.plus(LEASE))).isEmpty();
    }

    @Test
    default void aJobShouldNotBeClaimedBeforeItsTimeOrByOthers() {
        enqueue("a");

        assertThat(claim(DUE.minusMillis(1))).isEmpty();
        assertThat(jobs().claim(Set.of("push"), LEASE, DUE)).isEmpty();
        assertThat(jobs().claim(Set.of(), LEASE, DUE)).isEmpty();
        assertThat(jobs().claim(Set.of("push", "mail"), LEASE, DUE)).isPresent();
    }

    @Test
    default void whatHasBeenDueLongestShouldBeClaimedFirst() {
        commit(
                enqueuing("mail", "late", "", DUE.plusSeconds(2)),
                enqueuing("push", "early", "", DUE),
                enqueuing("mail", "middle", "", DUE.plusSeconds(1)));

        List<String> keys = List.of(
                jobs().claim(Set.of("mail", "push"), LEASE, DUE.plusSeconds(9))
                        .orElseThrow()
                        .job()
                        .key(),
                jobs().claim(Set.of("mail", "push"), LEASE, DUE.plusSeconds(9))
                        .orElseThrow()
                        .job()
                        .key(),
                jobs().claim(Set.of("mail", "push"), LEASE, DUE.plusSeconds(9))
                        .orElseThrow()
                        .job()
                        .key());

        assertThat(keys).containsExactly("early", "middle", "late");
    }

    @Test
    default void aJobShouldComeAboutWithItsUnitOnly() {
        CollectionId id = created("work");

        assertThatThrownBy(() -> commit(enqueuing("mail", "a", "", DUE), deleting(id, "not there")))
                .isInstanceOf(NoSuchItemException.class);
        assertThat(claim(DUE)).isEmpty();

        commit(putting(id, "a.ics"), enqueuing("mail", "a", "", DUE));
        assertThat(claim(DUE)).isPresent();
    }

    @Test
    default void aRefusedUnitShouldLeaveAPendingJobAsItWas() {
        CollectionId id = created("work");
        enqueue("a");

        assertThatThrownBy(() -> commit(enqueuing("mail", "a", "newer", DUE), deleting(id, "not there")))
                .isInstanceOf(NoSuchItemException.class);

        assertThat(claimed(DUE).job().payload().text()).isEqualTo("payload of a");
    }

    @Test
    default void ofOneKeyTheLatestShouldBePending() {
        enqueue("a");
        commit(enqueuing("mail", "a", "newer", DUE.plusSeconds(5)));

        assertThat(claim(DUE)).isEmpty();
        assertThat(claimed(DUE.plusSeconds(5)).job().payload().text()).isEqualTo("newer");
        assertThat(claim(DUE.plusSeconds(5))).isEmpty();
    }

    @Test
    default void aKeyShouldBeOneOfItsKindAndContext() {
        commit(
                enqueuing("mail", "a", "", DUE),
                enqueuing("push", "a", "", DUE),
                new Write.Enqueue(new NewJob("mail", "a", Octets.utf8(""), DUE, CONTEXT + 1)));

        assertThat(claimed(DUE).job().contextId())
                .isNotEqualTo(claimed(DUE).job().contextId());
        assertThat(jobs().claim(Set.of("push"), LEASE, DUE)).isPresent();
    }

    @Test
    default void whatIsEnqueuedWhileAWorkerHasTheJobShouldBeDoneAfterwards() {
        enqueue("a");
        ClaimedJob job = claimed(DUE);
        commit(enqueuing("mail", "a", "newer", DUE.plusSeconds(5)));
        assertThat(claim(DUE.plusSeconds(5))).isEmpty();

        jobs().done(job);

        assertThat(claim(DUE)).isEmpty();
        ClaimedJob again = claimed(DUE.plusSeconds(5));
        assertThat(again.job().payload().text()).isEqualTo("newer");
        assertThat(again.attempt()).isOne();
        jobs().done(again);
        assertThat(claim(DUE.plus(LEASE.multipliedBy(2)))).isEmpty();
    }

    @Test
    default void whatIsEnqueuedWhileAWorkerFailsShouldLive() {
        enqueue("a");
        ClaimedJob job = claimed(DUE);
        commit(enqueuing("mail", "a", "newer", DUE));
        jobs().bury(job, "hopeless");
        assertThat(jobs().dead(10)).isEmpty();

        ClaimedJob again = claimed(DUE);
        commit(enqueuing("mail", "a", "newest", DUE));
        jobs().retry(again, DUE.plusSeconds(60), "busy");

        assertThat(claimed(DUE).job().payload().text()).isEqualTo("newest");
    }

    @Test
    default void aLapsedLeaseShouldBeClaimedAnewAndItsWorkerBeTold() {
        enqueue("a");
        ClaimedJob first = claimed(DUE);
        assertThat(claim(DUE.plus(LEASE).minusMillis(1))).isEmpty();

        ClaimedJob second = claimed(DUE.plus(LEASE));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> jobs().done(first)).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> jobs().extend(first, LEASE, DUE)).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> jobs().retry(first, DUE, "")).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> jobs().bury(first, "")).isInstanceOf(LeaseLostException.class);
        jobs().done(second);
        assertThatThrownBy(() -> jobs().done(second)).isInstanceOf(LeaseLostException.class);
        assertThat(jobs().dead(10)).isEmpty();
    }

    @Test
    default void aLapsedLeaseShouldNotBringWhatWasEnqueuedForLaterForward() {
        enqueue("a");
        claimed(DUE);
        commit(enqueuing("mail", "a", "newer", DUE.plus(LEASE).plusSeconds(60)));

        assertThat(claim(DUE.plus(LEASE))).isEmpty();
        assertThat(claimed(DUE.plus(LEASE).plusSeconds(60)).attempt()).isOne();
    }

    @Test
    default void anExtendedLeaseShouldLastLonger() {
        enqueue("a");
        ClaimedJob job = claimed(DUE);

        ClaimedJob extended = jobs().extend(job, LEASE, DUE.plusSeconds(60));

        assertThat(extended.end()).isEqualTo(DUE.plusSeconds(60).plus(LEASE));
        assertThat(claim(DUE.plus(LEASE))).isEmpty();
        jobs().done(extended);
        assertThat(claim(extended.end())).isEmpty();
    }

    @Test
    default void aJobThatFailedShouldBeTriedAgainAtItsTime() {
        enqueue("a");

        jobs().retry(claimed(DUE), DUE.plusSeconds(60), "busy");

        assertThat(claim(DUE.plusSeconds(59))).isEmpty();
        ClaimedJob second = claimed(DUE.plusSeconds(60));
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.job().payload().text()).isEqualTo("payload of a");
    }

    @Test
    default void aBuriedJobShouldLieAmongTheDeadUntilItIsRequeued() {
        enqueue("a");
        enqueue("b");
        ClaimedJob first = claimed(DUE);
        jobs().bury(first, "hopeless");
        jobs().bury(claimed(DUE), "as well");

        assertThat(claim(DUE.plus(LEASE))).isEmpty();
        assertThat(jobs().dead(10)).extracting(DeadJob::why).containsExactly("as well", "hopeless");
        assertThat(jobs().dead(1)).hasSize(1);
        DeadJob dead = jobs().dead(10).get(1);
        assertThat(dead.job()).isEqualTo(first.job());
        assertThat(dead.attempts()).isOne();
        assertThat(jobs().requeue(dead.id())).isTrue();

        assertThat(jobs().dead(10)).hasSize(1);
        ClaimedJob again = claimed(Instant.now().plusSeconds(60));
        assertThat(again.job().key()).isEqualTo("a");
        assertThat(again.attempt()).isOne();
        assertThat(jobs().requeue(dead.id())).isFalse();
        assertThat(jobs().requeue(4711)).isFalse();
    }

    @Test
    default void aDeadJobShouldNotStandInTheWayOfANewerOne() {
        enqueue("a");
        jobs().bury(claimed(DUE), "hopeless");
        commit(enqueuing("mail", "a", "newer", DUE));

        assertThat(jobs().requeue(jobs().dead(10).get(0).id())).isTrue();

        assertThat(jobs().dead(10)).isEmpty();
        ClaimedJob job = claimed(Instant.now().plusSeconds(60));
        assertThat(job.job().payload().text()).isEqualTo("newer");
        assertThat(claim(Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    default void everyJobShouldBeHadByOneOfManyWorkers() throws Exception {
        for (int i = 0; i < 100; i++) {
            enqueue("job " + i);
        }
        ConcurrentLinkedQueue<String> had = new ConcurrentLinkedQueue<>();

        List<StorageException> refusals = together(n -> {
            for (Optional<ClaimedJob> job = claim(DUE); job.isPresent(); job = claim(DUE)) {
                had.add(job.get().job().key());
                jobs().done(job.get());
            }
        });

        assertThat(refusals).isEmpty();
        assertThat(had).hasSize(100).doesNotHaveDuplicates();
    }
}
