/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.storage.work.internal.TestStore.enqueuing;
import static org.kalends.storage.work.internal.Workplace.LONG;
import static org.kalends.storage.work.internal.Workplace.NEVER;
import static org.kalends.storage.work.internal.Workplace.OFTEN;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.kalends.testing.Patience;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

/** A handler, a store or a worker goes while a job is done, or cannot be reached. */
class GoneInMidJobTest {
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
    void aHandlerThatGoesInMidJobShouldLeaveItToTheNext() throws Exception {
        store.commit(enqueuing("letter", "a"));
        place.addStore();
        JobWorker worker = place.worker(NEVER);
        worker.addHandler(patient, HANDLER);
        patient.begun();

        worker.removeHandler(patient, HANDLER);

        assertThat(patient.atWork()).as("ended when it is let go").isZero();
        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        worker.addHandler(DOING, BETTER);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aStoreThatGoesInMidJobShouldHaveItBack() throws Exception {
        store.commit(enqueuing("letter", "a"));
        place.addStore();
        place.worker(NEVER).addHandler(patient, HANDLER);
        patient.begun();

        place.removeStore();

        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        assertThat(store.feed().listening()).isZero();
        place.addStore();
        assertThat(patient.begun()).isEqualTo("a");
        patient.let(1);
        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aWorkerThatStopsShouldGiveBackWhatItIsAt() throws Exception {
        store.commit(enqueuing("letter", "a"), enqueuing("letter", "b"));
        place.addStore();
        JobWorker worker = place.worker(OFTEN);
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

    @Test
    void whoDoesNotHeedItsInterruptionAndIsDoneShouldHaveDoneTheJob() throws Exception {
        store.commit(enqueuing("letter", "a"));
        place.addStore();
        JobWorker worker = place.worker(NEVER);
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
        place.addStore();
        place.addArchive();
        place.worker(OFTEN).addHandler(DOING, HANDLER);
        assertThat(archive.jobs().told()).isEqualTo("done b");
        Patience.until(() -> store.jobs().claims() > 1);

        store.jobs().setAway(false);

        assertThat(store.jobs().told()).isEqualTo("done a");
    }

    @Test
    void aStoreThatDoesNotAnswerShouldHoldUpNoOther() throws Exception {
        store.jobs().fallSilent();
        store.commit(enqueuing("letter", "a"));
        place.addStore();
        place.addArchive();
        place.worker(2, NEVER, LONG).addHandler(DOING, HANDLER);
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
        place.addStore();
        JobWorker worker = place.worker(NEVER);
        worker.addHandler(patient, HANDLER);
        Patience.until(() -> store.jobs().claims() == 1);

        worker.close();
        store.jobs().answer();

        assertThat(store.jobs().told()).startsWith("retry a: Interrupted");
        assertThat(patient.beganNothingMore()).isTrue();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("kalends-storage-(work|claims|leases|feed)"))
                .count();
    }
}
