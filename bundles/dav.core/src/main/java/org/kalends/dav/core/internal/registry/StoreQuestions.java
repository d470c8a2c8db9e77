/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.kalends.config.Config;
import org.kalends.config.ValueType;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Storage;

/**
 * Asks stores about their collections, and waits so long and no longer: what one does not answer must not keep everybody from what
 * the others have. The default store is waited for, as nothing goes without it.
 */
final class StoreQuestions implements AutoCloseable {
    /** How long a store is waited for; read through the cascade, of the scope server. */
    private static final String PATIENCE = "org.kalends.storage.patience";

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);

    private final Config config;
    private final ExecutorService threads;
    private final Map<Storage, Course> courses = new ConcurrentHashMap<>();

    StoreQuestions(Config config) {
        this.config = config;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "kalends-store-question");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whoever is asked still may answer, and nobody is asked any more. */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** As {@link org.kalends.dav.api.engine.Stores#ask}. */
    <T> Optional<T> ask(Storage storage, Function<CollectionStore, T> question) {
        if (storage.account().equals(Storage.DEFAULT_ACCOUNT)) {
            return Optional.of(question.apply(storage.collections()));
        }
        Duration patience = config.server().read(PATIENCE, ValueType.DURATION, DEFAULT_PATIENCE);
        return course(storage).ask(() -> question.apply(storage.collections()), patience);
    }

    private Course course(Storage storage) {
        return courses.computeIfAbsent(storage, fresh -> new Course(fresh.account(), threads));
    }

    /** Keeps nothing of stores but these. */
    void retain(Collection<Storage> present) {
        courses.keySet().retainAll(present);
    }
}
