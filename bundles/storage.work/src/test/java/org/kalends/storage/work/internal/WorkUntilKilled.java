/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.work.JobOutcome;
import org.kalends.storage.jdbc.internal.JdbcStorage;
import org.kalends.testing.RankedReference;

/**
 * A process of its own that commits units, each with an item and a job, and has a worker do the jobs. It says {@code unit},
 * when a unit was acknowledged, and {@code effect} with the number of a thread, when a job has its effect. With a word that
 * no other run has it writes and works until it is killed. Without one it says each {@code item} there is and then that
 * {@code items} are all, works until its input ends, stops, and says each job that is {@code pending} or {@code dead}.
 */
final class WorkUntilKilled {
    static final int THREADS = 3;
    private static final int WRITERS = 2;
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final WorkRules RULES = new WorkRules(
            THREADS,
            Duration.ofMillis(50),
            LEASE,
            new Backoff(Duration.ofMillis(10), Duration.ofMillis(100)),
            Integer.MAX_VALUE,
            Duration.ofSeconds(30));

    private final Storage storage;
    private final CollectionId collection;
    private final JobWorker worker;

    private WorkUntilKilled(Storage storage) {
        this.storage = storage;
        this.collection = storage.collections()
                .find(1, 3, "calendar", "calendar")
                .orElseGet(() ->
                        storage.collections().create(new NewCollection(1, 3, "calendar", "calendar", false, Map.of())))
                .id();
        Stores stores = new Stores();
        stores.add(storage, new RankedReference<>(1, 0));
        this.worker = new JobWorker(stores, RULES, Clock.systemUTC());
    }

    /** @param arguments the database file, and the word of the run if it has one */
    public static void main(String[] arguments) throws IOException {
        WorkUntilKilled process = new WorkUntilKilled(JdbcStorage.inFile(Path.of(arguments[0])));
        process.work();
        if (arguments.length == 1) {
            process.tellItems();
            process.awaitEndOfInput();
            process.tellJobs();
            System.exit(0);
        }
        for (int i = 0; i < WRITERS; i++) {
            String prefix = arguments[1] + "-" + i + "-";
            new Thread(() -> process.write(prefix)).start();
        }
    }

    private void work() {
        worker.open();
        worker.addHandler(
                new Handler("letter", job -> {
                    say(
                            "effect",
                            Thread.currentThread().getId() + " " + job.job().key());
                    return JobOutcome.DONE;
                }),
                new RankedReference<>(2, 0));
    }

    private void write(String prefix) {
        for (int i = 0; ; i++) {
            String name = prefix + i;
            storage.commit(new Unit(
                    List.of(),
                    List.of(TestStore.putting(collection, name), TestStore.enqueuing("letter", name)),
                    Author.UNKNOWN));
            say("unit", name);
        }
    }

    private void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private void tellItems() {
        try (Stream<Item> items = storage.items().select(collection, new Selection.All(), Set.of())) {
            items.forEach(item -> say("item", item.name()));
        }
        say("items", "are all");
    }

    private void tellJobs() {
        worker.close();
        Instant later = Instant.now().plus(LEASE.multipliedBy(2));
        for (Optional<ClaimedJob> job = claim(later); job.isPresent(); job = claim(later)) {
            say("pending", job.get().job().key());
        }
        storage.jobs()
                .dead(Integer.MAX_VALUE)
                .forEach(dead -> say("dead", dead.job().key()));
    }

    private Optional<ClaimedJob> claim(Instant at) {
        return storage.jobs().claim(Set.of("letter"), LEASE, at);
    }

    private static synchronized void say(String what, String about) {
        System.out.println(what + " " + about);
        System.out.flush();
    }
}
