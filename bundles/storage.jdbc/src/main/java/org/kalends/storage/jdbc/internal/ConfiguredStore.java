/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of one configuration: a service while its database is open. A database that cannot be opened is tried again until it
 * can or the configuration says otherwise; a value that cannot be used changes nothing.
 */
final class ConfiguredStore {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredStore.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String pid;
    private final BundleContext bundle;
    private final ScheduledExecutorService later;

    private Optional<StoreSettings> settings = Optional.empty();
    private Optional<Open> open = Optional.empty();
    private Optional<ScheduledFuture<?>> retry = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean ended;

    /** A store that is there for others. */
    private record Open(JdbcStorage storage, ServiceRegistration<Storage> service) {}

    /**
     * @param pid names the configuration for the administrator
     * @param later runs what is tried again
     */
    ConfiguredStore(String pid, BundleContext bundle, ScheduledExecutorService later) {
        this.pid = pid;
        this.bundle = bundle;
        this.later = later;
    }

    /** Has a configuration hold from now on, if it can be used. */
    synchronized void configure(Dictionary<String, ?> configuration) {
        if (ended) {
            return;
        }
        try {
            configure(StoreSettings.of(configuration));
        } catch (StoreSettings.UnusableException e) {
            problem = Optional.of(e.getMessage());
            LOG.error(
                    "{}: {}; {}",
                    pid,
                    e.getMessage(),
                    settings.isPresent()
                            ? "what was configured before holds"
                            : "there is no store until this is mended");
        }
    }

    private void configure(StoreSettings wanted) {
        Optional<StoreSettings> before = settings;
        settings = Optional.of(wanted);
        problem = Optional.empty();
        if (open.isPresent() && before.filter(wanted::isSameStore).isPresent()) {
            adapt(open.get().storage(), wanted);
        } else {
            close();
            settings = Optional.of(wanted);
            open(wanted, FIRST_WAIT);
        }
    }

    /** What it cannot take on now leaves the store as it is. */
    private void adapt(JdbcStorage storage, StoreSettings wanted) {
        try {
            storage.adapt(wanted);
        } catch (StorageException e) {
            problem = Optional.of(e.getMessage());
            LOG.error("{}: the store goes on as it was", pid, e);
        }
    }

    private void open(StoreSettings wanted, Duration wait) {
        try {
            JdbcStorage storage = new JdbcStorage(wanted);
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("account", wanted.account());
            properties.put(Constants.SERVICE_PID, pid);
            open = Optional.of(new Open(storage, bundle.registerService(Storage.class, storage, properties)));
            problem = Optional.empty();
        } catch (StorageException e) {
            tell(e);
            Duration next = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            retry = Optional.of(later.schedule(() -> tryAgain(wanted, next), wait.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Each reason is told once, however often it is found. */
    private void tell(StorageException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String reason = failure.getMessage() + ": " + cause.getMessage();
        if (!problem.equals(Optional.of(reason))) {
            LOG.error("{}: {}; it is tried again", pid, reason);
        }
        problem = Optional.of(reason);
    }

    private synchronized void tryAgain(StoreSettings wanted, Duration wait) {
        if (open.isEmpty() && settings.equals(Optional.of(wanted))) {
            open(wanted, wait);
        }
    }

    /** Why there is no store, or why it is not as its configuration has it. */
    synchronized Optional<String> problem() {
        return problem;
    }

    /** Closes it for good, whatever is configured later. */
    synchronized void end() {
        ended = true;
        close();
    }

    /** Ends the service, then closes the database. */
    synchronized void close() {
        settings = Optional.empty();
        retry.ifPresent(task -> task.cancel(false));
        retry = Optional.empty();
        open.ifPresent(store -> {
            store.service().unregister();
            store.storage().close();
        });
        open = Optional.empty();
    }
}
