/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.Storage;
import org.kalends.testing.RankedReference;
import org.osgi.framework.ServiceReference;

/** Workers, and two stores that have jobs for them once they are added. */
final class Workplace implements AutoCloseable {
    static final Duration OFTEN = Duration.ofMillis(5);
    static final Duration NEVER = Duration.ofHours(1);
    static final Duration LONG = Duration.ofMinutes(5);

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final ServiceReference<Storage> STORE = new RankedReference<>(1, 0);
    private static final ServiceReference<Storage> ARCHIVE = new RankedReference<>(2, 0);

    private final TestStore store = new TestStore("");
    private final TestStore archive = new TestStore("archive");
    private final Stores stores = new Stores();
    private final List<JobWorker> workers = new ArrayList<>();

    TestStore store() {
        return store;
    }

    TestStore archive() {
        return archive;
    }

    void addStore() {
        stores.add(store.storage(), STORE);
    }

    void removeStore() {
        stores.remove(STORE);
    }

    void addArchive() {
        stores.add(archive.storage(), ARCHIVE);
    }

    /** A worker of four threads that has begun. */
    JobWorker worker(Duration poll) {
        return worker(4, poll, LONG);
    }

    JobWorker worker(int threads, Duration poll, Duration lease) {
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5));
        WorkRules rules = new WorkRules(threads, poll, lease, backoff, 3, GRACE);
        return opened(new JobWorker(stores, rules, Clock.systemUTC()));
    }

    /** A worker that is configured so. */
    JobWorker worker(Map<String, Object> configuration) {
        return opened(new JobWorker(stores, configuration));
    }

    private JobWorker opened(JobWorker worker) {
        workers.add(worker);
        worker.open();
        return worker;
    }

    /** Ends all workers; nobody listens to the stores any more then. */
    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        assertThat(store.feed().listening()).isZero();
        assertThat(archive.feed().listening()).isZero();
    }
}
