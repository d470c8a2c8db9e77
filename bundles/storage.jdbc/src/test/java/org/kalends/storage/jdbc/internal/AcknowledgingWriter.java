/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * A process of its own that writes until it is killed or the store fails, and prints the name of each item after the
 * store said that it is written. Its argument is the database file.
 */
final class AcknowledgingWriter {
    static final String FAILED = "failed";
    private static final int THREADS = 4;

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        JdbcStorage storage = new TestSettings(Path.of(arguments[0])).open();
        Samples samples = new Samples(storage);
        CollectionId calendar = samples.calendar();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            threads.execute(() -> write(samples, calendar, thread));
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
        say(FAILED);
        storage.close();
    }

    private static void write(Samples samples, CollectionId calendar, int thread) {
        try {
            for (int i = 0; ; i++) {
                String name = thread + "-" + i;
                samples.put(calendar, name);
                say(name);
            }
        } catch (StorageUnavailableException e) {
            System.err.println(e.getMessage());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
