/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.work.internal.TestStore.enqueuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.kalends.testing.Patience;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class JobWorkerTest {
    private static final ServiceReference<Storage> STORE = new RankedReference<>(1, 0);
    private static final ServiceReference<Storage> ARCHIVE = new RankedReference<>(2, 0);
    private static final ServiceReference<JobHandler> HANDLER = new RankedReference<>(3, 0);
    private static final ServiceReference<JobHandler> BETTER = new RankedReference<>(4, 10);
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final TestStore store = new TestStore("");
    private final TestStore archive = new TestStore("archive");
    private final Stores stores = new Stores();
    private final List<JobWorker> workers = new ArrayList<>();
    private final PatientHandler patient = new PatientHandler();

    @AfterEach
    void close() {
        workers.forEach(JobWorker::close);
        assertThat(store.feed().listening()).isZero();
        assertThat(archive.feed().listening()).isZero();
    }

    private JobWorker worker(Duration poll) {
        return worker(4, poll, LONG);
    }

    private JobWorker worker(int threads, Duration poll, Duration lease) {
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5));
        JobWorker worker =
                new JobWorker(stores, new WorkRules(threads, poll, lease, backoff, 3, GRACE), Clock.systemUTC());
        workers.add(worker);
        worker.open();
        return worker;
    }

    @Test
    void otherRulesShouldHoldAtOnceAndWrongOnesNot() throws Exception {
        stores.add(store.storage(), STORE);
        JobWorker worker = new JobWorker(stores, Map.of("pollSeconds", "abc", "threads", "0"));
        workers.add(worker);
        worker.open();
        assertThat(worker.problems()).hasSize(2);
        worker.addHandler(doing(), HANDLER);
        store.commit(enqueuing("letter", "a"));
        assertThat(store.jobs().told()).isEqualTo("done a");

        worker.modified(Map.of("threads", 1, "pollSeconds", 1));
        assertThat(worker.problems()).isEmpty();
        store.commit(enqueuing("letter", "b"));
        assertThat(store.jobs().told()).isEqualTo("done b");
    }

    private static JobHandler doing() {
        return new Handler("letter", job -> JobOutcome.DONE);
    }

    @Test
    void aJobShouldBeDoneWhateverComesFirst() throws Exception {
        store.commit(enqueuing("letter", "before"));
        JobWorker worker = worker(OFTEN);
        stores.add(store.storage(), STORE);
        worker.addHandler(doing(), HANDLER);
        assertThat(store.jobs().told()).isEqualTo("done before");

        store.commit(enqueuing("letter", "after"));
        assertThat(store.jobs().told()).isEqualTo("done after");
    }

    @Test
    void aJobShouldWaitForItsHandler() throws Exception {
        stores.add(store.storage(), STORE);
        JobWorker worker = worker(OFTEN);
        store.commit(enqueuing("letter", "a"), enqueuing("parcel", "b"));
        assertThat(store.jobs().claims()).as("nobody handles anything").isZero();

        worker.addHandler(new Handler("parcel", job -> JobOutcome.DONE), BETTER);
        assertThat(store.jobs().told()).isEqualTo("done b");

        worker.addHandler(doing(), HANDLER);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aCommitShouldWakeTheWorkerBeforeItPolls() throws Exception {
        stores.add(store.storage(), STORE);
        worker(NEVER).addHandler(doing(), HANDLER);
        Patience.until(() -> store.jobs().claims() > 0);

        store.commit(TestStore.putting(store.collection("calendar", "calendar"), "a.ics"), enqueuing("letter", "a"));

        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void whatIsEnqueuedWhileItIsDoneShouldBeDoneAgainAtOnce() throws Exception {
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        worker(NEVER).addHandler(patient, HANDLER);
        assertThat(patient.begun()).isEqualTo("a");

        store.commit(enqueuing("letter", "a"));
        patient.let(2);

        assertThat(store.jobs().told()).isEqualTo("done a");
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void whatFailsShouldBeTriedAgainAndBuriedInTheEnd() throws Exception {
        stores.add(store.storage(), STORE);
        worker(OFTEN).addHandler(new Handler("letter", job -> JobOutcome.later("attempt " + job.attempt())), HANDLER);

        store.commit(enqueuing("letter", "a"));

        assertThat(store.jobs().told()).isEqualTo("retry a: attempt 1");
        assertThat(store.jobs().told()).isEqualTo("retry a: attempt 2");
        assertThat(store.jobs().told()).isEqualTo("bury a: attempt 3");
    }

    @Test
    void ofTwoHandlersOfOneKindTheOneWithTheHigherRankingShouldHold() throws Exception {
        stores.add(store.storage(), STORE);
        JobWorker worker = worker(OFTEN);
        Handler better = new Handler("letter", job -> JobOutcome.giveUp("better"));
        worker.addHandler(better, BETTER);
        worker.addHandler(doing(), HANDLER);

        store.commit(enqueuing("letter", "a"));
        assertThat(store.jobs().told()).isEqualTo("bury a: better");

        worker.updatedHandler(better, new RankedReference<>(4, -10));
        store.commit(enqueuing("letter", "b"));
        assertThat(store.jobs().told()).isEqualTo("done b");
    }

    @Test
    void noMoreThanTheThreadsShouldBeAtWork() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            store.commit(enqueuing("letter", key));
            archive.commit(enqueuing("letter", key));
        }
        stores.add(store.storage(), STORE);
        stores.add(archive.storage(), ARCHIVE);
        worker(2, OFTEN, LONG).addHandler(patient, HANDLER);
        Patience.until(() -> patient.atWork() == 2);
        patient.let(6);

        for (int i = 0; i < 3; i++) {
            assertThat(store.jobs().told()).startsWith("done");
            assertThat(archive.jobs().told()).startsWith("done");
        }
        assertThat(patient.mostAtWork()).isEqualTo(2);
    }

    @Test
    void whatCannotBeBegunShouldBeLeftToOtherNodes() throws Exception {
        store.commit(enqueuing("letter", "a"), enqueuing("letter", "b"));
        stores.add(store.storage(), STORE);
        worker(1, OFTEN, LONG).addHandler(patient, HANDLER);
        assertThat(patient.begun()).isEqualTo("a");

        worker(OFTEN).addHandler(doing(), HANDLER);

        assertThat(store.jobs().told()).isEqualTo("done b");
        patient.let(1);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aLeaseShouldBeExtendedWhileAHandlerWorks() throws Exception {
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        for (int node = 0; node < 2; node++) {
            worker(2, OFTEN, Duration.ofMillis(1200)).addHandler(patient, HANDLER);
        }
        patient.begun();

        Patience.until(() -> store.jobs().extensions() >= 5);

        assertThat(patient.beganNothingMore()).isTrue();
        patient.let(1);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void twoWorkersOnOneStoreShouldNeverDoAJobAtTheSameTime() throws Exception {
        int jobs = 200;
        for (int i = 0; i < jobs; i++) {
            store.commit(enqueuing("letter", "job " + i));
        }
        Set<String> atWork = ConcurrentHashMap.newKeySet();
        Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
        AtomicInteger together = new AtomicInteger();
        JobHandler handler = new Handler("letter", job -> {
            String key = job.job().key();
            if (!atWork.add(key)) {
                together.incrementAndGet();
            }
            Thread.yield();
            done.computeIfAbsent(key, each -> new AtomicInteger()).incrementAndGet();
            atWork.remove(key);
            return JobOutcome.DONE;
        });
        stores.add(store.storage(), STORE);
        worker(OFTEN).addHandler(handler, HANDLER);
        worker(OFTEN).addHandler(handler, HANDLER);

        for (int i = 0; i < jobs; i++) {
            assertThat(store.jobs().told()).startsWith("done");
        }

        assertThat(together).hasValue(0);
        assertThat(done).hasSize(jobs);
        assertThat(done.values()).extracting(AtomicInteger::get).containsOnly(1);
    }

    @Test
    void aHandlerThatGoesInMidJobShouldLeaveItToTheNext() throws Exception {
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        JobWorker worker = worker(NEVER);
        worker.addHandler(patient, HANDLER);
        patient.begun();

        worker.removeHandler(patient, HANDLER);

        assertThat(patient.atWork()).as("ended when it is let go").isZero();
        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        worker.addHandler(doing(), BETTER);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aStoreThatGoesInMidJobShouldHaveItBack() throws Exception {
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        worker(NEVER).addHandler(patient, HANDLER);
        patient.begun();

        stores.remove(STORE);

        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        assertThat(store.feed().listening()).isZero();
        stores.add(store.storage(), STORE);
        assertThat(patient.begun()).isEqualTo("a");
        patient.let(1);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aWorkerThatStopsShouldGiveBackWhatItIsAt() throws Exception {
        store.commit(enqueuing("letter", "a"), enqueuing("letter", "b"));
        stores.add(store.storage(), STORE);
        JobWorker worker = worker(OFTEN);
        worker.addHandler(patient, HANDLER);
        patient.begun();
        patient.begun();

        worker.close();

        assertThat(patient.atWork()).isZero();
        Set<String> kinds = Set.of("letter");
        assertThat(store.jobs().claim(kinds, LONG, Instant.now())).isPresent();
        assertThat(store.jobs().claim(kinds, LONG, Instant.now())).isPresent();
        Patience.until(() -> threads() == 0);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("kalends-storage-(work|claims|leases|feed)"))
                .count();
    }

    @Test
    void whoDoesNotHeedItsInterruptionAndIsDoneShouldHaveDoneTheJob() throws Exception {
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        JobWorker worker = worker(NEVER);
        JobHandler stubborn = new Handler("letter", job -> {
            try {
                patient.handle(store.storage(), job);
            } catch (InterruptedException e) {
                return JobOutcome.DONE;
            }
            return JobOutcome.giveUp("not interrupted");
        });
        worker.addHandler(stubborn, HANDLER);
        patient.begun();

        worker.removeHandler(stubborn, HANDLER);

        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aStoreThatIsAwayShouldHoldUpNoOther() throws Exception {
        store.jobs().setAway(true);
        store.commit(enqueuing("letter", "a"));
        archive.commit(enqueuing("letter", "b"));
        stores.add(store.storage(), STORE);
        stores.add(archive.storage(), ARCHIVE);
        worker(OFTEN).addHandler(doing(), HANDLER);
        assertThat(archive.jobs().told()).isEqualTo("done b");
        Patience.until(() -> store.jobs().claims() > 1);

        store.jobs().setAway(false);

        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aStoreThatDoesNotAnswerShouldHoldUpNoOther() throws Exception {
        store.jobs().fallSilent();
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        stores.add(archive.storage(), ARCHIVE);
        worker(2, NEVER, LONG).addHandler(doing(), HANDLER);
        Patience.until(() -> store.jobs().claims() == 1);

        archive.commit(TestStore.putting(archive.collection("calendar", "old"), "b"), enqueuing("letter", "b"));
        assertThat(archive.jobs().told()).isEqualTo("done b");

        store.jobs().answer();
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void whatIsClaimedOnlyAfterTheWorkerHasStoppedShouldBeGivenBackUnbegun() throws Exception {
        store.jobs().fallSilent();
        store.commit(enqueuing("letter", "a"));
        stores.add(store.storage(), STORE);
        JobWorker worker = worker(NEVER);
        worker.addHandler(patient, HANDLER);
        Patience.until(() -> store.jobs().claims() == 1);

        worker.close();
        store.jobs().answer();

        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        assertThat(patient.beganNothingMore()).isTrue();
    }
}
