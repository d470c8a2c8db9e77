/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/**
 * Writers that create, change and delete cards of their own, and remember what they were told. What was acknowledged has to be there
 * in the end, unless a later write of the same card was begun, of which nobody knows what has become of it.
 */
final class Load implements AutoCloseable {
    /** In place of a status: nobody was there, or the connection ended before the answer was whole. */
    static final int NO_ANSWER = 0;

    private static final int WRITERS = 16;
    private static final int CARDS = 12;
    private static final int DELETION = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Client client;
    private final String book;
    private final List<Thread> writers;
    private final Map<String, Attempts> attempts = new ConcurrentHashMap<>();
    private final SortedMap<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong latest = new AtomicLong(System.nanoTime());
    private final AtomicLong longestPause = new AtomicLong();
    private final AtomicLong longestWait = new AtomicLong();
    private volatile Throwable failure;
    private volatile boolean ended;

    /**
     * What was tried with one card: its states have numbers, and some of them are that there is none.
     *
     * @param acknowledged the latest that was acknowledged
     * @param begun the latest that was begun
     */
    private record Attempts(int acknowledged, int begun) {
        private static boolean isDeletion(int number) {
            return number % DELETION == 0;
        }

        boolean mayBe(int number) {
            return number >= acknowledged && number <= begun && !isDeletion(number);
        }

        boolean mayBeAbsent() {
            return IntStream.rangeClosed(acknowledged, begun).anyMatch(Attempts::isDeletion);
        }
    }

    /** Begins to write. */
    Load(Client client, String book) {
        this.client = client;
        this.book = book;
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new Thread(() -> write(writer), "writer-" + writer))
                .toList();
        writers.forEach(Thread::start);
    }

    private void write(int writer) {
        try {
            for (int number = 1; !ended; number++) {
                for (int card = 0; card < CARDS && !ended; card++) {
                    write("w" + writer + "-" + card, number);
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void write(String name, int number) {
        Attempts before = attempts.getOrDefault(name, new Attempts(0, 0));
        attempts.put(name, new Attempts(before.acknowledged(), number));
        long begun = System.nanoTime();
        int status = status(name, number);
        long now = System.nanoTime();
        longestWait.accumulateAndGet(now - begun, Math::max);
        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
        if (status == 404 || status >= 200 && status < 300) {
            attempts.put(name, new Attempts(number, number));
            longestPause.accumulateAndGet(now - latest.getAndSet(now), Math::max);
        } else {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private int status(String name, int number) {
        try {
            Answer answer = Attempts.isDeletion(number)
                    ? client.send("DELETE", book + name + ".vcf", "")
                    : client.put(book + name + ".vcf", card(name, number));
            if (answer.status() == 503) {
                assertThat(answer.header("Retry-After")).isPresent();
            }
            if (answer.status() == 404) {
                assertThat(answer.body())
                        .as("said by the server, and not by its HTTP service")
                        .isNotEmpty();
            }
            return answer.status();
        } catch (UncheckedIOException e) {
            return NO_ANSWER;
        } catch (AssertionError e) {
            if (!String.valueOf(e.getMessage()).startsWith("The answer broke off")) {
                throw e;
            }
            return NO_ANSWER;
        }
    }

    /** Of a length that its number tells, so that no two can be taken for one. */
    private static String card(String name, int number) {
        return Samples.card(name, "Card")
                .replace("END:", "X-NUMBER:" + number + "\nNOTE:" + "x".repeat(500 + number % 997) + "\nEND:");
    }

    /** How many writes were acknowledged so far. */
    long acknowledged() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() == 404 || entry.getKey() / 100 == 2)
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /** Returns when so many more writes have been acknowledged. */
    void awaitMore(int writes) {
        long enough = acknowledged() + writes;
        Conditions.await(
                writes + " more writes, after " + statuses, Duration.ofSeconds(150), () -> acknowledged() >= enough);
    }

    /** How often each status was answered. */
    Map<Integer, Long> statuses() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** The longest time within which no write was acknowledged. */
    Duration longestPause() {
        return Duration.ofNanos(longestPause.get());
    }

    /** The longest time that somebody waited for an answer. */
    Duration longestWait() {
        return Duration.ofNanos(longestWait.get());
    }

    /** Has the writers end and returns when they have. */
    @Override
    public void close() {
        ended = true;
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (failure != null) {
            throw new AssertionError("A writer failed", failure);
        }
    }

    /** Fails unless all that was acknowledged is there as a node tells it, whole, and nothing else. */
    void assertKept(Client node) {
        Map<String, String> listed = Mirror.listing(node, book);
        assertThat(listed.keySet())
                .isSubsetOf(attempts.keySet().stream()
                        .map(name -> book + name + ".vcf")
                        .toList());
        attempts.forEach((name, tried) -> {
            Answer answer = node.get(book + name + ".vcf");
            if (answer.status() == 404) {
                assertThat(tried.mayBeAbsent())
                        .as("absent: %s, %s", name, tried)
                        .isTrue();
                assertThat(listed).doesNotContainKey(book + name + ".vcf");
            } else {
                assertThat(answer.status()).isEqualTo(200);
                int number = Integer.parseInt(answer.body().replaceAll("(?s).*X-NUMBER:([0-9]+).*", "$1"));
                assertThat(tried.mayBe(number))
                        .as("%s is %d, %s", name, number, tried)
                        .isTrue();
                assertThat(answer.body().replace("\r\n ", ""))
                        .contains("NOTE:" + "x".repeat(500 + number % 997) + "\r\n");
                assertThat(answer.body()).startsWith("BEGIN:VCARD\r\n").endsWith("END:VCARD\r\n");
                assertThat(listed)
                        .containsEntry(
                                book + name + ".vcf", answer.header("ETag").orElseThrow());
            }
        });
    }

    @Override
    public String toString() {
        return "%d writes acknowledged, answers %s, longest pause %d ms, longest wait %d ms"
                .formatted(
                        acknowledged(),
                        statuses(),
                        longestPause().toMillis(),
                        longestWait().toMillis());
    }
}
