/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A client that asks the same thing all the time, until it is closed, and remembers what it was told. */
final class Onlooker implements AutoCloseable {
    private final Supplier<Object> question;
    private final Map<Object, Integer> told = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::ask, "onlooker");
    private volatile boolean curious = true;

    private Onlooker(Supplier<Object> question) {
        this.question = question;
    }

    /**
     * Begins to ask.
     *
     * @param question sends a request and says what is to be remembered of the answer
     */
    static Onlooker asking(Supplier<Object> question) {
        Onlooker onlooker = new Onlooker(question);
        onlooker.thread.start();
        onlooker.awaitNews();
        return onlooker;
    }

    private void ask() {
        while (curious) {
            told.merge(outcome(), 1, Integer::sum);
        }
    }

    private Object outcome() {
        try {
            return question.get();
        } catch (UncheckedIOException | AssertionError e) {
            return e.toString();
        }
    }

    /** All it was told, and how often. */
    Map<Object, Integer> told() {
        return told;
    }

    /** Waits until it was told something more. */
    void awaitNews() {
        int before = answers();
        Patience.until(() -> answers() > before + 1);
    }

    private int answers() {
        return told.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns when the last answer is there. */
    @Override
    public void close() throws InterruptedException {
        curious = false;
        thread.join();
    }
}
