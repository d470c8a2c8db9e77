/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.StorageException;
import org.osgi.framework.BundleContext;
import org.slf4j.LoggerFactory;

/**
 * The store of one configuration: a service while its folder is open. A folder that cannot be opened is tried again until it can or the
 * configuration says otherwise; meanwhile the one of before goes on, if there was one.
 */
final class ConfiguredFiles {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String pid;
    private final BundleContext bundle;
    private final ItemIndexer indexer;
    private final ConfiguredSettings<FilesSettings> settings =
            new ConfiguredSettings<>(FilesSettings.class, FilesStores.PID).checking("path", Check.PATH);
    private final ProblemLog log = new ProblemLog(LoggerFactory.getLogger(ConfiguredFiles.class));
    private final StoreHealth health;
    private final ScheduledExecutorService later;
    private volatile Optional<OpenStore> open = Optional.empty();
    private volatile List<Problem> problems = List.of();
    private Future<?> retry = CompletableFuture.completedFuture(null);
    private boolean ended;

    /**
     * @param pid names the configuration for the administrator
     * @param later runs what is tried again
     */
    ConfiguredFiles(String pid, BundleContext bundle, ItemIndexer indexer, ScheduledExecutorService later) {
        this.pid = pid;
        this.bundle = bundle;
        this.indexer = indexer;
        this.later = later;
        this.health = new StoreHealth(bundle, this);
    }

    /** Has a configuration hold from now on, as far as it can be used. */
    synchronized void configure(Map<String, ?> configuration) {
        if (!ended) {
            settings.take(configuration).ifPresent(this::configure);
        }
    }

    private void configure(FilesSettings next) {
        retry.cancel(false);
        health.of(next.account());
        if (open.filter(store -> store.isSame(next)).isPresent()) {
            open.get().adapt(next);
            tell(List.of());
            return;
        }
        if (open.filter(store -> store.isSameFolder(next)).isPresent()) {
            closeStore();
        }
        open(next, FIRST_WAIT);
    }

    private void open(FilesSettings next, Duration wait) {
        try {
            OpenStore store = new OpenStore(next, indexer);
            closeStore();
            open = Optional.of(store);
            store.offer(bundle, pid);
            tell(List.of());
        } catch (StorageException e) {
            tell(List.of(problem(e)));
            Duration doubled = wait.multipliedBy(2);
            Duration longer = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
            retry = later.schedule(() -> tryAgain(next, longer), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void tryAgain(FilesSettings next, Duration wait) {
        if (!ended) {
            open(next, wait);
        }
    }

    private Problem problem(StorageException failure) {
        String cause = failure.getCause() == null ? "" : ": " + failure.getCause();
        String meanwhile = open.isPresent() ? "; until then the former store goes on" : "";
        return Problem.error("PID " + pid, failure.getMessage() + cause + "; it is tried again" + meanwhile);
    }

    private void tell(List<Problem> now) {
        problems = now;
        log.tellNew(now);
    }

    /** The store, while it is open. */
    Optional<FilesStorage> storage() {
        return open.map(OpenStore::storage);
    }

    /** What is wrong with the configuration, why there is no store or not the one that is configured, and files that are no items. */
    List<Problem> problems() {
        return Stream.of(
                        settings.problems(),
                        problems,
                        storage().map(FilesStorage::problems).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /** What {@link #problems()} is about. */
    List<String> examined() {
        return Stream.concat(
                        settings.examined().stream(),
                        storage().map(storage -> storage.root().toString()).stream())
                .toList();
    }

    /** Closes it for good, whatever is configured later. */
    synchronized void end() {
        ended = true;
        retry.cancel(false);
        health.close();
        closeStore();
    }

    private void closeStore() {
        Optional<OpenStore> former = open;
        open = Optional.empty();
        former.ifPresent(OpenStore::close);
    }
}
