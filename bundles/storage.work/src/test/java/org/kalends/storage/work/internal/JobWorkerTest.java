/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.work.internal.TestStore.enqueuing;
import static org.kalends.storage.work.internal.Workplace.LONG;
import static org.kalends.storage.work.internal.Workplace.NEVER;
import static org.kalends.storage.work.internal.Workplace.OFTEN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.kalends.testing.Patience;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

class JobWorkerTest {
    private static final ServiceReference<JobHandler> HANDLER = new RankedReference<>(3, 0);
    private static final ServiceReference<JobHandler> BETTER = new RankedReference<>(4, 10);
    private static final JobHandler DOING = new Handler("letter", job -> JobOutcome.DONE);

    private final Workplace place = new Workplace();
    private final TestStore store = place.store();
    private final TestStore archive = place.archive();
    private final PatientHandler patient = new PatientHandler();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void otherRulesShouldHoldAtOnceAndWrongOnesNot() throws Exception {
        place.addStore();
        JobWorker worker = place.worker(Map.of("pollSeconds", "abc", "threads", "0"));
        assertThat(worker.problems()).hasSize(2);
        worker.addHandler(DOING, HANDLER);
        store.commit(enqueuing("letter", "a"));
        assertThat(store.jobs().told()).isEqualTo("done a");

        worker.modified(Map.of("threads", 1, "pollSeconds", 1));
        assertThat(worker.problems()).isEmpty();
        store.commit(enqueuing("letter", "b"));
        assertThat(store.jobs().told()).isEqualTo("done b");
    }

    @Test
    void aJobShouldBeDoneWhateverComesFirst() throws Exception {
        store.commit(enqueuing("letter", "before"));
        JobWorker worker = place.worker(OFTEN);
        place.addStore();
        worker.addHandler(DOING, HANDLER);
        assertThat(store.jobs().told()).isEqualTo("done before");

        store.commit(enqueuing("letter", "after"));
        assertThat(store.jobs().told()).isEqualTo("done after");
    }

    @Test
    void aJobShouldWaitForItsHandler() throws Exception {
        place.addStore();
        JobWorker worker = place.worker(OFTEN);
        store.commit(enqueuing("letter", "a"), enqueuing("parcel", "b"));
        assertThat(store.jobs().claims()).as("nobody handles anything").isZero();

        worker.addHandler(new Handler("parcel", job -> JobOutcome.DONE), BETTER);
        assertThat(store.jobs().told()).isEqualTo("done b");

        worker.addHandler(DOING, HANDLER);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aCommitShouldWakeTheWorkerBeforeItPolls() throws Exception {
        place.addStore();
        place.worker(NEVER).addHandler(DOING, HANDLER);
        Patience.until(() -> store.jobs().claims() > 0);

        store.commit(TestStore.putting(store.collection("calendar", "calendar"), "a.ics"), enqueuing("letter", "a"));

        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void whatIsEnqueuedWhileItIsDoneShouldBeDoneAgainAtOnce() throws Exception {
        store.commit(enqueuing("letter", "a"));
        place.addStore();
        place.worker(NEVER).addHandler(patient, HANDLER);
        assertThat(patient.begun()).isEqualTo("a");

        store.commit(enqueuing("letter", "a"));
        patient.let(2);

        assertThat(store.jobs().told()).isEqualTo("done a");
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void whatFailsShouldBeTriedAgainAndBuriedInTheEnd() throws Exception {
        place.addStore();
        place.worker(OFTEN)
                .addHandler(new Handler("letter", job -> JobOutcome.later("attempt " + job.attempt())), HANDLER);

        store.commit(enqueuing("letter", "a"));

        assertThat(store.jobs().told()).isEqualTo("retry a: attempt 1");
        assertThat(store.jobs().told()).isEqualTo("retry a: attempt 2");
        assertThat(store.jobs().told()).isEqualTo("bury a: attempt 3");
    }

    @Test
    void ofTwoHandlersOfOneKindTheOneWithTheHigherRankingShouldHold() throws Exception {
        place.addStore();
        JobWorker worker = place.worker(OFTEN);
        Handler better = new Handler("letter", job -> JobOutcome.giveUp("better"));
        worker.addHandler(better, BETTER);
        worker.addHandler(DOING, HANDLER);

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
        place.addStore();
        place.addArchive();
        place.worker(2, OFTEN, LONG).addHandler(patient, HANDLER);
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
        place.addStore();
        place.worker(1, OFTEN, LONG).addHandler(patient, HANDLER);
        assertThat(patient.begun()).isEqualTo("a");

        place.worker(OFTEN).addHandler(DOING, HANDLER);

        assertThat(store.jobs().told()).isEqualTo("done b");
        patient.let(1);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aLeaseShouldBeExtendedWhileAHandlerWorks() throws Exception {
        store.commit(enqueuing("letter", "a"));
        place.addStore();
        for (int node = 0; node < 2; node++) {
            place.worker(2, OFTEN, Duration.ofSeconds(6)).addHandler(patient, HANDLER);
        }
        patient.begun();

        Patience.until(() -> store.jobs().extensions() >= 2);

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
        place.addStore();
        place.worker(OFTEN).addHandler(handler, HANDLER);
        place.worker(OFTEN).addHandler(handler, HANDLER);

        for (int i = 0; i < jobs; i++) {
            assertThat(store.jobs().told()).startsWith("done");
        }

        assertThat(together).hasValue(0);
        assertThat(done).hasSize(jobs);
        assertThat(done.values()).extracting(AtomicInteger::get).containsOnly(1);
    }
}
