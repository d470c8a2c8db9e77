/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.kalends.storage.api.StorageStatistics.Operation;
import org.kalends.storage.api.StorageStatistics.Tally;
import org.kalends.storage.api.StorageUnavailableException;

/** Counts what is done, for little more than a look at the clock each time. */
final class Tallies {
    private final Map<Operation, Counted> all = new EnumMap<>(Operation.class);

    private record Counted(LongAdder count, LongAdder failures, LongAdder nanos) {
        Counted() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }
    }

    Tallies() {
        for (Operation operation : Operation.values()) {
            all.put(operation, new Counted());
        }
    }

    /** Does something, and counts it. */
    <T> T counted(Operation operation, Supplier<T> doing) {
        long begun = System.nanoTime();
        try {
            return doing.get();
        } catch (StorageUnavailableException e) {
            addFailure(operation);
            throw e;
        } finally {
            add(operation, begun);
        }
    }

    /**
     * Something has come to its end, well or not.
     *
     * @param begun when it was asked for, as {@link System#nanoTime} has it
     */
    void add(Operation operation, long begun) {
        Counted counted = all.get(operation);
        counted.nanos().add(System.nanoTime() - begun);
        counted.count().increment();
    }

    /** What has come to its end could not be done. */
    void addFailure(Operation operation) {
        all.get(operation).failures().increment();
    }

    Tally of(Operation operation) {
        Counted counted = all.get(operation);
        return new Tally(
                counted.count().sum(),
                counted.failures().sum(),
                Duration.ofNanos(counted.nanos().sum()));
    }
}
