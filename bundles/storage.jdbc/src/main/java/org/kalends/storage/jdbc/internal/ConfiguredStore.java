/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.embedded.settings.Check;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageStatistics;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.LoggerFactory;

/**
 * The store of one configuration: a service while its database is open. A database that cannot be opened is tried again until it
 * can or the configuration says otherwise; meanwhile the one of before goes on, if there was one.
 */
final class ConfiguredStore {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String pid;
    private final BundleContext bundle;
    private final ScheduledExecutorService later;
    private final Supplier<Optional<ItemIndexer>> indexer;
    private final ConfiguredSettings<JdbcSettings> settings = new ConfiguredSettings<>(
                    JdbcSettings.class, JdbcStores.PID)
            .checking("path", Check.PATH)
            .checking("nativeDirectory", Check.PATH);
    private final ProblemLog log = new ProblemLog(LoggerFactory.getLogger(ConfiguredStore.class));
    private final StoreHealth health;

    private Optional<JdbcSettings> wanted = Optional.empty();
    private volatile Optional<Open> open = Optional.empty();
    private Optional<DataSourceWatch> watch = Optional.empty();
    private Future<?> retry = CompletableFuture.completedFuture(null);
    private volatile List<Problem> problems = List.of();
    private boolean ended;

    /** A store that is there for others. */
    private record Open(
            JdbcSettings settings,
            JdbcStorage storage,
            IndexUpkeep upkeep,
            ServiceRegistration<Storage> service,
            ServiceRegistration<StorageStatistics> statistics) {
        boolean isSameDatabase(JdbcSettings other) {
            return settings.path().equals(other.path())
                    && ServerAddress.of(settings).equals(ServerAddress.of(other))
                    && Arrays.equals(settings.databases(), other.databases());
        }

        /** Whether it can go on with other settings. */
        boolean isSame(JdbcSettings other) {
            return isSameDatabase(other)
                    && settings.account().equals(other.account())
                    && settings.writers() == other.writers();
        }
    }

    /**
     * @param pid names the configuration for the administrator
     * @param later runs what is tried again
     * @param indexer draws indexes, while it is here
     */
    ConfiguredStore(
            String pid, BundleContext bundle, ScheduledExecutorService later, Supplier<Optional<ItemIndexer>> indexer) {
        this.pid = pid;
        this.bundle = bundle;
        this.later = later;
        this.indexer = indexer;
        this.health = new StoreHealth(bundle, this);
    }

    /** Has a configuration hold from now on, as far as it can be used. */
    synchronized void configure(Map<String, ?> configuration) {
        if (!ended) {
            settings.take(configuration).ifPresent(this::configure);
        }
    }

    private void configure(JdbcSettings next) {
        retry.cancel(false);
        wanted = Optional.of(next);
        health.of(next.account());
        watch(next);
        if (open.filter(store -> store.isSame(next)).isPresent()) {
            adapt(open.get().storage(), next);
            return;
        }
        if (open.filter(store -> store.isSameDatabase(next)).isPresent()) {
            close();
        }
        open(next, FIRST_WAIT);
    }

    private void watch(JdbcSettings next) {
        watch.ifPresent(DataSourceWatch::close);
        watch = Optional.of(next.dataSource())
                .filter(name -> !name.isEmpty())
                .map(name -> new DataSourceWatch(bundle, name, () -> comes(next), () -> goes(next)));
    }

    /** There is a data source now that was missed. */
    private synchronized void comes(JdbcSettings next) {
        if (!ended && open.isEmpty()) {
            retry.cancel(false);
            retry = later.schedule(() -> tryAgain(next, FIRST_WAIT), 0, TimeUnit.MILLISECONDS);
        }
    }

    /** A data source that goes is not used any more; another one of its name may be there still. */
    private synchronized void goes(JdbcSettings next) {
        if (!ended && open.filter(store -> store.isSameDatabase(next)).isPresent()) {
            close();
            tell(List.of(Problem.error(
                    "PID " + pid, "The DataSource service " + next.dataSource() + " has gone; it is waited for")));
            retry = later.schedule(() -> tryAgain(next, FIRST_WAIT), FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What it cannot take on now leaves the store as it is. */
    private void adapt(JdbcStorage storage, JdbcSettings next) {
        try {
            storage.adapt(next);
            tell(List.of());
        } catch (StorageException e) {
            tell(List.of(problem(e, "the store goes on as it was")));
        }
    }

    private void open(JdbcSettings next, Duration wait) {
        try {
            JdbcStorage storage = new JdbcStorage(next, new OsgiDataSources(bundle), Clock.systemUTC());
            close();
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("account", next.account());
            properties.put(Constants.SERVICE_PID, pid);
            open = Optional.of(new Open(
                    next,
                    storage,
                    new IndexUpkeep(storage, indexer),
                    bundle.registerService(Storage.class, storage, properties),
                    bundle.registerService(StorageStatistics.class, storage.statistics(), properties)));
            open.get().upkeep().start();
            tell(List.of());
        } catch (StorageException e) {
            tell(List.of(problem(
                    e, "it is tried again" + (open.isPresent() ? "; until then the former store goes on" : ""))));
            Duration doubled = wait.multipliedBy(2);
            Duration longer = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
            retry = later.schedule(() -> tryAgain(next, longer), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Problem problem(StorageException failure, String consequence) {
        String why = failure.getCause() == null ? "" : ": " + failure.getCause().getMessage();
        return Problem.error("PID " + pid, failure.getMessage() + why + "; " + consequence);
    }

    private void tell(List<Problem> now) {
        problems = now;
        log.tellNew(now);
    }

    private synchronized void tryAgain(JdbcSettings next, Duration wait) {
        if (!ended && wanted.filter(next::equals).isPresent()) {
            open(next, wait);
        }
    }

    /** What is wrong with the configuration, and why there is no store or not the one that is configured. */
    List<Problem> problems() {
        return Stream.concat(settings.problems().stream(), problems.stream()).toList();
    }

    /** What {@link #problems()} is about. */
    List<String> examined() {
        return settings.examined();
    }

    /** The store, while it is open. It is told at once, also while another database takes its time to be opened. */
    Optional<JdbcStorage> storage() {
        return open.map(Open::storage);
    }

    /** Closes it for good, whatever is configured later. */
    synchronized void end() {
        ended = true;
        watch.ifPresent(DataSourceWatch::close);
        retry.cancel(false);
        health.close();
        close();
    }

    /** Ends the service, then closes the database. */
    private void close() {
        open.ifPresent(store -> {
            store.statistics().unregister();
            store.service().unregister();
            store.upkeep().close();
            store.storage().close();
        });
        open = Optional.empty();
    }
}
