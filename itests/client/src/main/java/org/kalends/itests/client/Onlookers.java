/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Clients that ask all kinds of things while something is replaced, one for each target. */
public final class Onlookers implements AutoCloseable {
    private static final long PAUSE_NANOS = 5_000_000;

    private final Map<String, Onlooker> byTarget = new LinkedHashMap<>();

    private Onlookers() {}

    /**
     * Begins to ask.
     *
     * @param questions by the names of their targets
     */
    public static Onlookers asking(Map<String, Supplier<Answer>> questions) {
        Onlookers onlookers = new Onlookers();
        questions.forEach((target, question) ->
                onlookers.byTarget.put(target, Onlooker.asking(() -> verdictAfterAPause(question))));
        return onlookers;
    }

    private static String verdictAfterAPause(Supplier<Answer> question) {
        LockSupport.parkNanos(PAUSE_NANOS);
        return Verdict.on(question);
    }

    /** Waits until each was told something more. */
    public void awaitNews() {
        byTarget.values().forEach(Onlooker::awaitNews);
    }

    /** What was told so far: by target, the verdicts and how often each was. */
    public Map<String, Map<Object, Integer>> told() {
        Map<String, Map<Object, Integer>> told = new LinkedHashMap<>();
        byTarget.forEach((target, onlooker) -> told.put(target, onlooker.told()));
        return told;
    }

    /** Returns when the last answers are there. */
    @Override
    public void close() throws InterruptedException {
        for (Onlooker onlooker : byTarget.values()) {
            onlooker.close();
        }
    }
}
