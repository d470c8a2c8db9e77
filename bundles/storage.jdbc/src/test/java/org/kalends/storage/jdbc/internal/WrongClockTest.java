/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** Three nodes with one database, of which one is ten minutes ahead and one ten minutes behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongClockTest {
    private static final int CONTEXT = 1;
    private static final Duration OFF = Duration.ofMinutes(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What the measuring of a clock may be wrong by on a busy machine. */
    private static final Duration NEAR = Duration.ofSeconds(15);

    private final List<Clock> clocks = List.of(
            Clock.systemUTC(), Clock.offset(Clock.systemUTC(), OFF), Clock.offset(Clock.systemUTC(), OFF.negated()));
    private List<JdbcStorage> nodes;

    @BeforeAll
    void open() {
        TestServer server = TestPostgres.running();
        String url = server.newDatabase();
        nodes = clocks.stream().map(clock -> server.open(url, clock)).toList();
    }

    @AfterAll
    void close() {
        nodes.forEach(JdbcStorage::close);
    }

    private List<Lock> locks(int node, String path, Duration later) {
        return nodes.get(node)
                .locks()
                .around(CONTEXT, path, clocks.get(node).instant().plus(later));
    }

    @Test
    void aLockEndsAtTheSameTimeForAllNodes() {
        for (int holder = 0; holder < nodes.size(); holder++) {
            String path = "calendars/" + holder;
            Lock lock = new Lock(
                    "t" + holder,
                    path,
                    true,
                    true,
                    3,
                    "",
                    MINUTE,
                    clocks.get(holder).instant().plus(MINUTE));
            nodes.get(holder).locks().acquire(CONTEXT, lock, clocks.get(holder).instant());

            for (int node = 0; node < nodes.size(); node++) {
                assertThat(locks(node, path, MINUTE.minus(NEAR))).hasSize(1);
                assertThat(locks(node, path, Duration.ZERO).get(0).expires())
                        .isCloseTo(
                                clocks.get(node).instant().plus(MINUTE), within(NEAR.toSeconds(), ChronoUnit.SECONDS));
                assertThat(locks(node, path, MINUTE.plus(NEAR))).isEmpty();
            }
        }
    }

    private void enqueue(int node, String kind, String key) {
        NewJob job = new NewJob(kind, key, Octets.utf8(key), clocks.get(node).instant(), CONTEXT);
        nodes.get(node).commit(new Unit(List.of(), List.of(new Write.Enqueue(job)), Author.UNKNOWN));
    }

    private Optional<ClaimedJob> claim(int node, String kind, Duration later) {
        return nodes.get(node)
                .jobs()
                .claim(Set.of(kind), MINUTE, clocks.get(node).instant().plus(later));
    }

    @Test
    void aJobThatIsDueNowIsDueForAllAndWhoHasClaimedItHasItAsLongAsItSays() {
        for (int giver = 0; giver < nodes.size(); giver++) {
            for (int worker = 0; worker < nodes.size(); worker++) {
                String kind = "kind-" + giver + "-" + worker;
                enqueue(giver, kind, "a");

                assertThat(claim(worker, kind, NEAR)).isPresent();
                for (int node = 0; node < nodes.size(); node++) {
                    assertThat(claim(node, kind, MINUTE.minus(NEAR))).isEmpty();
                }
                assertThat(claim(giver, kind, MINUTE.plus(NEAR).plus(NEAR))).isPresent();
            }
        }
    }

    @Test
    void workersOfAllNodesDoEachJobOnce() throws Exception {
        int jobs = 90;
        for (int number = 0; number < jobs; number++) {
            enqueue(number % nodes.size(), "once", "job-" + number);
        }
        ExecutorService threads = Executors.newFixedThreadPool(2 * nodes.size());
        List<Callable<List<String>>> workers = new ArrayList<>();
        for (int worker = 0; worker < 2 * nodes.size(); worker++) {
            int node = worker % nodes.size();
            workers.add(() -> doAll(node));
        }

        List<String> done = new ArrayList<>();
        for (Future<List<String>> each : threads.invokeAll(workers)) {
            done.addAll(each.get());
        }
        threads.shutdown();

        assertThat(done).doesNotHaveDuplicates().hasSize(jobs);
    }

    private List<String> doAll(int node) {
        List<String> done = new ArrayList<>();
        for (Optional<ClaimedJob> job = claim(node, "once", NEAR); job.isPresent(); job = claim(node, "once", NEAR)) {
            done.add(job.get().job().key());
            nodes.get(node).jobs().done(job.get());
        }
        return done;
    }
}
