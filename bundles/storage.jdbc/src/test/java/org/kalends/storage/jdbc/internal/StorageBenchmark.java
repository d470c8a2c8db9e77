/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.IndexCondition.Relation;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.Term;

/** Prints how fast the store is on this machine; run by hand, with the database file's folder as argument. */
public final class StorageBenchmark {
    private static final int ITEMS = 10_000;
    private static final int SECONDS = 4;
    private static final String BODY = "X".repeat(1_400);
    private static final Map<PropertyName, String> PROPERTIES = Map.of(
            new PropertyName("DAV:", "displayname"), "<displayname xmlns='DAV:'>Work</displayname>",
            new PropertyName("http://apple.com/ns/ical/", "calendar-color"), "<x xmlns='y'>#ff0000</x>",
            new PropertyName("http://apple.com/ns/ical/", "calendar-order"), "<x xmlns='y'>1</x>");

    private final JdbcStorage storage;
    private final PrintStream out;

    private StorageBenchmark(JdbcStorage storage, PrintStream out) {
        this.storage = storage;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path file =
                Files.createTempDirectory(Path.of(arguments[0]), "benchmark").resolve("kalends.db");
        JdbcStorage storage = new TestSettings(file).open();
        try {
            new StorageBenchmark(storage, System.out).run();
        } finally {
            storage.close();
        }
    }

    private void run() throws InterruptedException {
        puts(8);
        for (int threads : new int[] {1, 8, 32}) {
            puts(threads);
        }
        CollectionId filled = filled();
        for (int round = 0; round < 5; round++) {
            out.println("round " + round);
            reads(filled);
        }
        finds(filled, 1);
        finds(filled, 8);
        collections(1);
        collections(8);
    }

    private void reads(CollectionId filled) {
        List<String> names =
                IntStream.range(0, ITEMS).mapToObj(n -> "item-" + n + ".ics").toList();
        time("list 10k facts", () -> count(filled, new Selection.All(), Set.of()));
        time("list 10k octets", () -> count(filled, new Selection.All(), Set.of(ItemPart.OCTETS)));
        time("multiget 10k octets", () -> count(filled, new Selection.Names(names), Set.of(ItemPart.OCTETS)));
        time(
                "multiget 100 octets",
                () -> count(filled, new Selection.Names(names.subList(0, 100)), Set.of(ItemPart.OCTETS)));
        time("a week of 10k", () -> count(filled, matching(9_900L * 3_600, 9_970L * 3_600), Set.of()));
        time("all time of 10k", () -> count(filled, matching(0, Span.UNBOUNDED_END), Set.of()));
        time(
                "summary contains",
                () -> count(
                        filled, new Selection.Matching(new TermMatches("SUMMARY", Relation.CONTAINS, "99")), Set.of()));
    }

    private static Selection matching(long start, long end) {
        return new Selection.Matching(new Overlaps(start, end));
    }

    private void puts(int threads) throws InterruptedException {
        CollectionId[] ids = new CollectionId[threads];
        for (int i = 0; i < threads; i++) {
            ids[i] = created("puts of " + threads + " " + i + " " + System.nanoTime());
        }
        LongAdder done = new LongAdder();
        long before = cpuMicros();
        together(threads, thread -> {
            long number = System.nanoTime();
            String name = thread + "-" + number + ".ics";
            storage.items().put(new ItemAddress(ids[thread], name), event(name, number), Condition.NONE);
            done.increment();
        });
        tell("durable puts", threads, done.sum(), before);
    }

    private void finds(CollectionId filled, int threads) throws InterruptedException {
        LongAdder done = new LongAdder();
        long before = cpuMicros();
        together(threads, thread -> {
            String name = "item-" + (System.nanoTime() % ITEMS) + ".ics";
            storage.items()
                    .find(new ItemAddress(filled, name), Set.of(ItemPart.OCTETS))
                    .orElseThrow();
            done.increment();
        });
        tell("finds with octets", threads, done.sum(), before);
    }

    /** What every request begins with: the collection its address names. */
    private void collections(int threads) throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            storage.collections().create(new NewCollection(1, 4, "calendar", "calendar " + i, false, PROPERTIES));
        }
        LongAdder done = new LongAdder();
        long before = cpuMicros();
        together(threads, thread -> {
            storage.collections().find(1, 4, "calendar", "calendar " + thread).orElseThrow();
            done.increment();
        });
        tell("collections by name", threads, done.sum(), before);
        storage.collections().ownedBy(1, 4).forEach(each -> storage.collections()
                .delete(each.id()));
    }

    private void tell(String what, int threads, long done, long cpuMicrosBefore) {
        double cpu = (double) (cpuMicros() - cpuMicrosBefore) / done;
        out.printf("%s, %d threads: %d/s, %.1f us of processor time each%n", what, threads, done / SECONDS, cpu);
    }

    private static long cpuMicros() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1_000;
    }

    /** What a thread does over and over. */
    @FunctionalInterface
    private interface Step {
        void by(int thread);
    }

    private static void together(int threads, Step step) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            pool.execute(() -> {
                while (System.nanoTime() < end) {
                    step.by(thread);
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    private CollectionId filled() {
        CollectionId id = created("filled");
        IntStream.range(0, ITEMS).parallel().forEach(n -> {
            String name = "item-" + n + ".ics";
            storage.items().put(new ItemAddress(id, name), event(name, n), Condition.NONE);
        });
        return id;
    }

    private CollectionId created(String name) {
        return storage.collections()
                .create(new NewCollection(1, 3, "calendar", name, false, Map.of()))
                .id();
    }

    private static NewItem event(String uid, long hour) {
        Optional<Span> span = Optional.of(new Span(hour * 3_600, hour * 3_600 + 1_800, true));
        ItemIndex index = new ItemIndex(uid, "VEVENT", span, List.of(new Term("SUMMARY", "meeting " + hour)));
        return new NewItem("text/calendar; charset=utf-8", "etag of " + uid, Octets.utf8(uid + BODY), index, 3);
    }

    private long count(CollectionId id, Selection selection, Set<ItemPart> parts) {
        try (Stream<Item> items = storage.items().select(id, selection, parts)) {
            return items.mapToLong(item -> item.name().length())
                    .filter(length -> length > 0)
                    .count();
        }
    }

    /** A reading that says how many items it read. */
    @FunctionalInterface
    private interface Reading {
        long read();
    }

    private void time(String what, Reading reading) {
        long start = System.nanoTime();
        long read = reading.read();
        out.printf("  %s: %d items, %.1f ms%n", what, read, (System.nanoTime() - start) / 1e6);
    }
}
