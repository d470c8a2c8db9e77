/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A client that asks the same thing all the time, until it is closed, and remembers what it was told. */
public final class Onlooker implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Supplier<Object> question;
    private final Map<Object, Integer> told = new HashMap<>();
    private final Thread thread = new Thread(this::ask, "onlooker");
    private int answers;
    private volatile boolean curious = true;

    private Onlooker(Supplier<Object> question) {
        this.question = question;
    }

    /**
     * Begins to ask.
     *
     * @param question sends a request and says what is to be remembered of the answer
     */
    public static Onlooker asking(Supplier<Object> question) {
        Onlooker onlooker = new Onlooker(question);
        onlooker.thread.start();
        onlooker.awaitNews();
        return onlooker;
    }

    private void ask() {
        while (curious) {
            remember(outcome());
        }
    }

    private synchronized void remember(Object outcome) {
        told.merge(outcome, 1, Integer::sum);
        answers++;
        notifyAll();
    }

    private Object outcome() {
        try {
            return question.get();
        } catch (UncheckedIOException | AssertionError e) {
            return e.toString();
        }
    }

    /** All it was told so far, and how often. */
    public synchronized Map<Object, Integer> told() {
        return Map.copyOf(told);
    }

    /** Waits until it was told something more: a whole question and its answer lie behind this moment. */
    public synchronized void awaitNews() {
        int enough = answers + 2;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (answers < enough) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("Is told nothing within " + PATIENCE_SECONDS + " s");
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Was told to stop waiting", e);
            }
        }
    }

    /** Returns when the last answer is there. */
    @Override
    public void close() throws InterruptedException {
        curious = false;
        thread.join();
    }
}
